/** Tests of the job service. */
@NullMarked
package org.hiringpipeline.job.input;

import org.jspecify.annotations.NullMarked;
