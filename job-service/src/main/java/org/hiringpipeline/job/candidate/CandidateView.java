package org.hiringpipeline.job.candidate;

import java.time.Instant;

/**
 * A candidate as the hiring team sees them.
 *
 * @param candidateId the candidate
 * @param name full name
 * @param email where mail reaches them
 * @param locale BCP 47 tag of the language for messages
 * @param timeZone IANA name
 * @param registeredAt when they were registered
 */
record CandidateView(String candidateId, String name, String email, String locale, String timeZone,
		Instant registeredAt) {

	static CandidateView of(Candidate candidate) {
		return new CandidateView(candidate.id(), candidate.name(), candidate.email(), candidate.locale(),
				candidate.timeZone(), candidate.registeredAt());
	}

	/** Says who it is only by id, so that it may be logged. */
	@Override
	public String toString() {
		return "CandidateView[" + this.candidateId + "]";
	}

}
