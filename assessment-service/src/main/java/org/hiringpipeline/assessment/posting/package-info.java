/**
 * What this service knows of the job postings: enough to say whose they are and how they
 * stand.
 */
@NullMarked
package org.hiringpipeline.assessment.posting;

import org.jspecify.annotations.NullMarked;
