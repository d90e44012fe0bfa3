/** The answer keys and weights of an assessment, as its publisher sends them. */
@NullMarked
package org.hiringpipeline.scoring.guide;

import org.jspecify.annotations.NullMarked;
