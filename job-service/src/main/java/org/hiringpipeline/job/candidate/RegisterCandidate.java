package org.hiringpipeline.job.candidate;

import java.time.Clock;
import java.util.Map;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.problem.Conflict;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Registers a candidate, once for each address. */
@Service
class RegisterCandidate {

	private final AggregateStore<Candidate> candidates;

	private final Clock clock;

	RegisterCandidate(AggregateStore<Candidate> candidates, Clock clock) {
		this.candidates = candidates;
		this.clock = clock;
	}

	/**
	 * The candidate with this id, who is the one that is there already if there is one.
	 * @throws Conflict that names the candidate who has the address
	 */
	Stored<Candidate> register(String id, CandidateInput input) {
		var earlier = this.candidates.find(id);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		var registration = Candidate.register(id, input, this.clock.instant());
		try {
			this.candidates.insert(id, registration);
		}
		catch (DuplicateKeyException ex) {
			throw taken(registration);
		}
		return this.candidates.find(id).orElseThrow();
	}

	private Conflict taken(Change<Candidate> registration) {
		var query = Query
			.query(Criteria.where(CandidateStore.NORMALIZED_EMAIL).is(registration.state().normalizedEmail()))
			.limit(1);
		var current = this.candidates.find(query)
			.stream()
			.findFirst()
			.map((other) -> Map.of("candidateId", other.id()));
		return new Conflict("A candidate with this address is registered.", current.orElse(null));
	}

}
