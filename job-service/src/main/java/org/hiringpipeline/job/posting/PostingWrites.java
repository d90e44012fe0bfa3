package org.hiringpipeline.job.posting;

import java.util.Map;
import java.util.function.Function;

import org.hiringpipeline.job.posting.PostingOutcome.Lacking;
import org.hiringpipeline.job.posting.PostingOutcome.Moved;
import org.hiringpipeline.job.posting.PostingOutcome.Refused;
import org.hiringpipeline.job.posting.status.PostingRules;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Component;

/** Writes what a posting answers, based on the version that the caller has read. */
@Component
class PostingWrites {

	private final AggregateStore<JobPosting> postings;

	private final FindPostings find;

	PostingWrites(AggregateStore<JobPosting> postings, FindPostings find) {
		this.postings = postings;
		this.find = find;
	}

	Stored<JobPosting> write(String id, IfMatch version, Caller caller, Function<JobPosting, PostingOutcome> ask) {
		var before = this.find.one(id, caller);
		version.check(before.version());
		return switch (ask.apply(before.state())) {
			case Moved moved -> save(before, moved);
			case Refused refused -> throw new Conflict(refused.why(), current(before));
			case Lacking lacking -> throw new Invalid(
					lacking.what().stream().map((rule) -> new FieldProblem(rule.field(), rule.message())).toList());
		};
	}

	private Stored<JobPosting> save(Stored<JobPosting> before, Moved moved) {
		try {
			return this.postings.save(before, moved.change());
		}
		catch (ConcurrentChange ex) {
			throw new StaleVersion();
		}
	}

	private static Map<String, Object> current(Stored<JobPosting> posting) {
		var status = posting.state().status();
		return Map.of("status", status, "version", posting.version(), "allowedTransitions",
				PostingRules.next(status).stream().sorted().toList());
	}

}
