/** Tests of the job service. */
@NullMarked
package org.hiringpipeline.job.application;

import org.jspecify.annotations.NullMarked;
