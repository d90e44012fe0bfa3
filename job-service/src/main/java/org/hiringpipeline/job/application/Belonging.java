package org.hiringpipeline.job.application;

import org.hiringpipeline.platform.consumer.EventRefused;

/**
 * Which application news says it is about; refuses what does not belong to it.
 *
 * @param applicationId the application
 * @param postingId the posting it is for
 * @param candidateId the candidate it is of
 * @param sittingId its sitting, one per application
 */
public record Belonging(String applicationId, String postingId, String candidateId, String sittingId) {

	EventRefused unknown() {
		return new EventRefused("there is no application " + this.applicationId);
	}

	void check(JobApplication application) {
		if (!application.postingId().equals(this.postingId) || !application.candidateId().equals(this.candidateId)) {
			throw new EventRefused("application %s is of another posting or candidate".formatted(application.id()));
		}
		var known = application.sitting();
		if (known != null && !known.sittingId().equals(this.sittingId)) {
			throw new EventRefused("application %s has another sitting".formatted(application.id()));
		}
	}

}
