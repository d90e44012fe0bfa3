/** From answers and keys to credits, scores and their margin of error: pure functions. */
@NullMarked
package org.hiringpipeline.scoring.marking;

import org.jspecify.annotations.NullMarked;
