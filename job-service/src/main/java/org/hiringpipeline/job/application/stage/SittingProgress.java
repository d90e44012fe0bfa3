package org.hiringpipeline.job.application.stage;

import org.bson.Document;

/**
 * What is known of the sitting.
 *
 * @param sittingId the sitting, one per application
 * @param status where it stands, as it was told; there may be more than are known here
 * @param sequence of the latest event that was taken in
 */
public record SittingProgress(String sittingId, String status, long sequence) {

	private static final String CANCELLED = "cancelled";

	boolean isCancelled() {
		return CANCELLED.equals(this.status);
	}

	public Document toDocument() {
		return new Document("sittingId", this.sittingId).append("status", this.status)
			.append("sequence", this.sequence);
	}

}
