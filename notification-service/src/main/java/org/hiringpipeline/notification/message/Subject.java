package org.hiringpipeline.notification.message;

/**
 * Whom and what a message is about, by ids.
 *
 * @param postingId the job posting
 * @param applicationId the application
 * @param sittingId the sitting
 */
public record Subject(String postingId, String applicationId, String sittingId) {
}
