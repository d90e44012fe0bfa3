/** Candidates: who they are and how to reach them; the one place where that is kept. */
@NullMarked
package org.hiringpipeline.job.candidate;

import org.jspecify.annotations.NullMarked;
