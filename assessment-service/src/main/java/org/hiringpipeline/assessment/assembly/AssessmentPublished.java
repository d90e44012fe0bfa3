package org.hiringpipeline.assessment.assembly;

/**
 * Told within the service: sittings that wait for this posting's assessment can be
 * invited.
 *
 * @param postingId the posting
 */
public record AssessmentPublished(String postingId) {
}
