package org.hiringpipeline.job.application;

import org.hiringpipeline.platform.consumer.EventRefused;

/** Refuses news that does not belong to the application it names. */
final class Belonging {

	private Belonging() {
	}

	static EventRefused unknown(String applicationId) {
		return new EventRefused("there is no application " + applicationId);
	}

	static void check(JobApplication application, String postingId, String candidateId, String sittingId) {
		if (!application.postingId().equals(postingId) || !application.candidateId().equals(candidateId)) {
			throw new EventRefused("application %s is of another posting or candidate".formatted(application.id()));
		}
		var known = application.sitting();
		if (known != null && !known.sittingId().equals(sittingId)) {
			throw new EventRefused("application %s has another sitting".formatted(application.id()));
		}
	}

}
