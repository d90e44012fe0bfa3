package org.hiringpipeline.job.posting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.hiringpipeline.job.posting.status.PostingRules;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Service;

/** Postings as other features read them. */
@Service
public class Postings {

	private final AggregateStore<JobPosting> postings;

	private final Clock clock;

	Postings(AggregateStore<JobPosting> postings, Clock clock) {
		this.postings = postings;
		this.clock = clock;
	}

	/**
	 * A posting that the caller may see.
	 * @throws NotFound if there is none
	 */
	public PostingSummary visible(String id, Caller caller) {
		return find(id).filter((posting) -> caller.may(posting.team())).orElseThrow(() -> new NotFound("posting", id));
	}

	/**
	 * Which posting it is, in whatever state, for a caller who may see it.
	 * @throws NotFound if there is none
	 */
	public PostingName named(String id, Caller caller) {
		return this.postings.find(id, PostingAsStored.class)
			.map(Stored::state)
			.filter((posting) -> caller.may(posting.terms().team()))
			.map((posting) -> new PostingName(posting.id(), posting.title()))
			.orElseThrow(() -> new NotFound("posting", id));
	}

	/**
	 * What a posting says, to a caller who may see it.
	 * @throws NotFound if there is none
	 */
	public PostingDetails details(String id, Caller caller) {
		return this.postings.find(id, PostingAsStored.class)
			.map(Stored::state)
			.filter((posting) -> caller.may(posting.terms().team()))
			.map(PostingDetails::of)
			.orElseThrow(() -> new NotFound("posting", id));
	}

	/** A posting, whoever asks. */
	public Optional<PostingSummary> find(String id) {
		return this.postings.find(id).map((stored) -> summary(stored.state()));
	}

	private PostingSummary summary(JobPosting posting) {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return new PostingSummary(posting.id(), posting.title(), posting.terms().team(), posting.advanceThreshold(),
				PostingRules.againstApplication(posting.status(), posting.terms(), today), posting.status());
	}

	/**
	 * Which posting it is.
	 *
	 * @param id the posting
	 * @param title what candidates read
	 */
	public record PostingName(String id, String title) {
	}

}
