/** Applications: one candidate on the way through the stages of one posting. */
@NullMarked
package org.hiringpipeline.job.application;

import org.jspecify.annotations.NullMarked;
