/**
 * The score of a sitting: calculated once, when what was handed in and its guide are
 * there.
 */
@NullMarked
package org.hiringpipeline.scoring.score;

import org.jspecify.annotations.NullMarked;
