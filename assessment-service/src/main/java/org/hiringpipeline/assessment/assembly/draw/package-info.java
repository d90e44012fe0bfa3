/**
 * Draws items to the skills' weights and the time budget, reproducible from a seed.
 */
@NullMarked
package org.hiringpipeline.assessment.assembly.draw;

import org.jspecify.annotations.NullMarked;
