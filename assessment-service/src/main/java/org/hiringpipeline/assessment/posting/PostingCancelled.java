package org.hiringpipeline.assessment.posting;

/**
 * Told within the service: a posting was cancelled, and its sittings are to follow.
 *
 * @param postingId the posting
 */
public record PostingCancelled(String postingId) {
}
