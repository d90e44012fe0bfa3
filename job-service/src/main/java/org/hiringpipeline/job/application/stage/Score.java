package org.hiringpipeline.job.application.stage;

/**
 * Outcome of the assessment.
 *
 * @param score percent, one decimal
 * @param margin half the width of the 95 % interval, in percentage points
 */
public record Score(double score, double margin) {
}
