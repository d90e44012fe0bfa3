package org.hiringpipeline.job.application;

import java.time.Clock;
import java.util.Map;

import org.hiringpipeline.job.application.counting.StageTallies;
import org.hiringpipeline.job.candidate.Candidates;
import org.hiringpipeline.job.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Service;

/** Has a candidate apply for an open posting, once. */
@Service
class SubmitApplication {

	private final AggregateStore<JobApplication> applications;

	private final Postings postings;

	private final Candidates candidates;

	private final StageTallies tallies;

	private final Clock clock;

	SubmitApplication(AggregateStore<JobApplication> applications, Postings postings, Candidates candidates,
			StageTallies tallies, Clock clock) {
		this.applications = applications;
		this.postings = postings;
		this.candidates = candidates;
		this.tallies = tallies;
		this.clock = clock;
	}

	/**
	 * The application of the candidate, which may be there already, whatever became of
	 * it.
	 */
	Submitted submit(String postingId, String candidateId, Caller caller) {
		var posting = this.postings.visible(postingId, caller);
		var id = JobApplication.id(postingId, candidateId);
		var earlier = this.applications.find(id);
		if (earlier.isPresent()) {
			return new Submitted(earlier.get(), false);
		}
		if (!this.candidates.exists(candidateId)) {
			throw new Invalid("candidateId", "must be the id of a candidate");
		}
		if (posting.againstApplication().isPresent()) {
			throw new Conflict(posting.againstApplication().get(), Map.of("status", posting.status()));
		}
		boolean fresh = this.applications.insert(id,
				JobApplication.submit(posting, candidateId, caller.subject(), this.clock.instant()));
		this.tallies.count(postingId, id);
		return new Submitted(this.applications.find(id).orElseThrow(), fresh);
	}

	/**
	 * What came of it.
	 *
	 * @param application the application
	 * @param fresh whether it is new
	 */
	record Submitted(Stored<JobApplication> application, boolean fresh) {

		/** Says which it is and not what is in it, so that it may be logged. */
		@Override
		public String toString() {
			return "Submitted[" + this.application.id() + "]";
		}

	}

}
