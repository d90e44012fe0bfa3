package org.hiringpipeline.job.candidate;

import java.util.Optional;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;

import org.springframework.stereotype.Service;

/** Candidates as other features read them. */
@Service
public class Candidates {

	private final AggregateStore<Candidate> candidates;

	Candidates(AggregateStore<Candidate> candidates) {
		this.candidates = candidates;
	}

	/** Whether there is such a candidate. */
	public boolean exists(String id) {
		return this.candidates.find(id).isPresent();
	}

	/** How to reach a candidate. */
	public Optional<Contact> contact(String id) {
		return this.candidates.find(id)
			.map(Stored::state)
			.map((candidate) -> new Contact(candidate.name(), candidate.email(), candidate.locale(),
					candidate.timeZone()));
	}

	/**
	 * How to reach a candidate.
	 *
	 * @param name full name
	 * @param email the address
	 * @param locale BCP 47 tag
	 * @param timeZone IANA name
	 */
	public record Contact(String name, String email, String locale, String timeZone) {

		/** Says nothing, so that it may be logged. */
		@Override
		public String toString() {
			return "Contact[…]";
		}

	}

}
