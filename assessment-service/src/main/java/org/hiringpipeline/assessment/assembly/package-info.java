/**
 * Assessments: drawn from the bank to a posting's skills, level and time budget,
 * published once.
 */
@NullMarked
package org.hiringpipeline.assessment.assembly;

import org.jspecify.annotations.NullMarked;
