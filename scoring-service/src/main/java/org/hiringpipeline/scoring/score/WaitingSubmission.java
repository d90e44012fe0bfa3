package org.hiringpipeline.scoring.score;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A submission whose guide is not there yet.
 *
 * @param sittingId the sitting
 * @param assessmentId the assessment whose guide it waits for
 * @param submission what was handed in
 * @param since when it came
 */
@Document("waiting")
record WaitingSubmission(@Id String sittingId, String assessmentId, Submission submission, Instant since) {

	/** Nobody's answers in logs. */
	@Override
	public String toString() {
		return "WaitingSubmission[" + this.sittingId + " for " + this.assessmentId + "]";
	}

}
