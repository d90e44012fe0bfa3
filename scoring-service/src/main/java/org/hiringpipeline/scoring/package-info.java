/** Scores what candidates hand in, and ranks them with an honest margin of error. */
@NullMarked
package org.hiringpipeline.scoring;

import org.jspecify.annotations.NullMarked;
