package org.hiringpipeline.assessment.posting;

/**
 * Told within the service: a posting takes applications now, and wants an assessment.
 *
 * @param posting as the event tells it
 */
public record PostingOpened(PostingEvent posting) {
}
