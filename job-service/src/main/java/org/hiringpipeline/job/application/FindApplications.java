package org.hiringpipeline.job.application;

import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Reads applications; those for other teams' postings are not there. */
@Service
class FindApplications {

	private final AggregateStore<JobApplication> applications;

	private final Postings postings;

	FindApplications(AggregateStore<JobApplication> applications, Postings postings) {
		this.applications = applications;
		this.postings = postings;
	}

	Stored<JobApplication> one(String id, Caller caller) {
		return this.applications.find(id)
			.filter((application) -> caller.may(application.state().team()))
			.orElseThrow(() -> new NotFound("application", id));
	}

	/** One of them to be shown. */
	Stored<ApplicationAsStored> shown(String id, Caller caller) {
		return this.applications.find(id, ApplicationAsStored.class)
			.filter((application) -> caller.may(application.state().team()))
			.orElseThrow(() -> new NotFound("application", id));
	}

	/** One that was just written, to be shown. */
	Stored<ApplicationAsStored> shown(Stored<JobApplication> written) {
		return this.applications.as(written, ApplicationAsStored.class);
	}

	/** The applications for a posting in the order in which they came in. */
	Page<Stored<ApplicationAsStored>> list(String postingId, @Nullable Stage stage, Caller caller, Limit limit,
			Cursor cursor) {
		var posting = this.postings.named(postingId, caller);
		var query = Query.query(Criteria.where(ApplicationStore.POSTING).is(posting.id()))
			.limit(limit.andOneMore())
			.with(Sort.by(ApplicationStore.SUBMITTED_AT, "_id"));
		if (stage != null) {
			query.addCriteria(Criteria.where(ApplicationStore.STAGE).is(stage));
		}
		if (!cursor.isStart()) {
			var at = cursor.instant(0);
			// The range on its own is what an index can begin at.
			query.addCriteria(new Criteria().andOperator(Criteria.where(ApplicationStore.SUBMITTED_AT).gte(at),
					new Criteria().orOperator(Criteria.where(ApplicationStore.SUBMITTED_AT).gt(at),
							Criteria.where("_id").gt(cursor.text(1)))));
		}
		return Page.of(this.applications.find(query, ApplicationAsStored.class), limit,
				(application) -> Cursor.of(application.state().submittedAt(), application.id()));
	}

}
