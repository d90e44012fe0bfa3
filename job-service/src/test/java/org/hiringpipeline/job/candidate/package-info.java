/** Tests of the job service. */
@NullMarked
package org.hiringpipeline.job.candidate;

import org.jspecify.annotations.NullMarked;
