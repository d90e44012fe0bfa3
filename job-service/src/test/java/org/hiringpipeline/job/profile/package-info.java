/** Tests of the job service. */
@NullMarked
package org.hiringpipeline.job.profile;

import org.jspecify.annotations.NullMarked;
