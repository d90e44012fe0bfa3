/**
 * Job postings: a role that a team hires for, from draft to filled, and how it is shown.
 */
@NullMarked
package org.hiringpipeline.job.posting;

import org.jspecify.annotations.NullMarked;
