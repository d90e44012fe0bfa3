/**
 * Job postings: a role that a team hires for, from draft to filled.
 */
@NullMarked
package org.hiringpipeline.job.posting;

import org.jspecify.annotations.NullMarked;
