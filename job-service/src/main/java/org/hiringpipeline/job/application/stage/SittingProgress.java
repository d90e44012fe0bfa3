package org.hiringpipeline.job.application.stage;

import org.bson.Document;

/**
 * What is known of the sitting.
 *
 * @param sittingId the sitting, one per application
 * @param status where it stands
 * @param sequence of the latest event that was taken in
 */
public record SittingProgress(String sittingId, SittingStatus status, long sequence) {

	public Document toDocument() {
		return new Document("sittingId", this.sittingId).append("status", this.status.name())
			.append("sequence", this.sequence);
	}

}
