/** Tests of the job service. */
@NullMarked
package org.hiringpipeline.job.posting;

import org.jspecify.annotations.NullMarked;
