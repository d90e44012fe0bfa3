/**
 * What the candidate who holds the link sees and does.
 */
@NullMarked
package org.hiringpipeline.assessment.sitting.candidate;

import org.jspecify.annotations.NullMarked;
