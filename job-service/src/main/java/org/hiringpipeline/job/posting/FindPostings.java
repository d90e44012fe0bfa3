package org.hiringpipeline.job.posting;

import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Reads postings; those of other teams are not there. */
@Service
class FindPostings {

	private final AggregateStore<JobPosting> postings;

	FindPostings(AggregateStore<JobPosting> postings) {
		this.postings = postings;
	}

	Stored<JobPosting> one(String id, Caller caller) {
		return this.postings.find(id)
			.filter((posting) -> caller.may(posting.state().terms().team()))
			.orElseThrow(() -> new NotFound("posting", id));
	}

	/** One of them to be shown. */
	Stored<PostingAsStored> shown(String id, Caller caller) {
		return this.postings.find(id, PostingAsStored.class)
			.filter((posting) -> caller.may(posting.state().terms().team()))
			.orElseThrow(() -> new NotFound("posting", id));
	}

	/** One that was just written, to be shown. */
	Stored<PostingAsStored> shown(Stored<JobPosting> written) {
		return this.postings.as(written, PostingAsStored.class);
	}

	/** The postings that the caller may see, newest first. */
	Page<Stored<PostingAsStored>> list(@Nullable PostingStatus status, @Nullable String team, Caller caller,
			Limit limit, Cursor cursor) {
		var query = new Query().limit(limit.andOneMore()).with(Sort.by(Direction.DESC, PostingStore.CREATED_AT, "_id"));
		if (team != null) {
			query.addCriteria(caller.may(team) ? Criteria.where(PostingStore.TEAM).is(team)
					: Criteria.where(PostingStore.TEAM).in());
		}
		else if (!caller.seesEveryTeam()) {
			query.addCriteria(Criteria.where(PostingStore.TEAM).in(caller.teams()));
		}
		if (status != null) {
			query.addCriteria(Criteria.where(PostingStore.STATUS).is(status));
		}
		if (!cursor.isStart()) {
			var at = cursor.instant(0);
			// The range on its own is what an index can begin at.
			query.addCriteria(new Criteria().andOperator(Criteria.where(PostingStore.CREATED_AT).lte(at), new Criteria()
				.orOperator(Criteria.where(PostingStore.CREATED_AT).lt(at), Criteria.where("_id").lt(cursor.text(1)))));
		}
		return Page.of(this.postings.find(query, PostingAsStored.class), limit,
				(posting) -> Cursor.of(posting.state().createdAt(), posting.id()));
	}

}
