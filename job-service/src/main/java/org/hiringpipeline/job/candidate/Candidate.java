package org.hiringpipeline.job.candidate;

import java.time.Instant;
import java.util.Objects;

import org.hiringpipeline.job.input.Mailbox;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.platform.event.Fact;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A candidate. Others are told that there is one, and nothing else.
 *
 * @param id a UUID
 * @param name full name
 * @param email the address as it was given, which mail is sent to
 * @param mailbox the address normalised; unique
 * @param locale BCP 47 tag
 * @param timeZone IANA name
 * @param registeredAt when
 */
@Document("candidates")
record Candidate(@Id String id, String name, String email, String mailbox, String locale, String timeZone,
		Instant registeredAt) {

	static final EventType REGISTERED = new EventType("org.hiringpipeline.candidate.registered.v1", "hiring.candidates",
			"candidates/candidate.v1.json");

	static Change<Candidate> register(String id, CandidateInput input, Instant now) {
		var candidate = new Candidate(id, input.name().strip(), input.email(),
				Mailbox.normalized(input.email()).orElseThrow(),
				Objects.requireNonNullElse(input.locale(), CandidateInput.DEFAULT_LOCALE),
				Objects.requireNonNullElse(input.timeZone(), CandidateInput.DEFAULT_TIME_ZONE), now);
		return Change.of(candidate, new Fact(REGISTERED, new Registered(id)));
	}

	/** Says who it is only by id, so that it may be logged. */
	@Override
	public String toString() {
		return "Candidate[" + this.id + "]";
	}

	/** What others are told: {@code candidates/candidate.v1.json}. */
	record Registered(String candidateId) {
	}

}
