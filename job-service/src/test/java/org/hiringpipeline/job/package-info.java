/** Tests of the job service. */
@NullMarked
package org.hiringpipeline.job;

import org.jspecify.annotations.NullMarked;
