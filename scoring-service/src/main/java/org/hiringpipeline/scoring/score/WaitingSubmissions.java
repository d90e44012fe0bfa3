package org.hiringpipeline.scoring.score;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.hiringpipeline.platform.store.StoreGauges;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The submissions that wait for their guides. */
@Component
class WaitingSubmissions {

	private final MongoOperations mongo;

	WaitingSubmissions(MongoOperations mongo, IndexCreator indexes, StoreGauges gauges) {
		this.mongo = mongo;
		indexes.create(mongo.getCollectionName(WaitingSubmission.class),
				new IndexModel(Indexes.ascending("assessmentId", "_id")));
		gauges.add("scoring.waiting", "Submissions whose scoring guide is not there yet",
				() -> mongo.estimatedCount(WaitingSubmission.class));
	}

	/** Keeps it, by its fields: what another version adds to it stays. */
	void add(WaitingSubmission submission) {
		var update = new Update().set("assessmentId", submission.assessmentId())
			.set("submission", submission.submission())
			.setOnInsert("since", submission.since());
		this.mongo.upsert(Query.query(Criteria.where("_id").is(submission.sittingId())), update,
				WaitingSubmission.class);
	}

	void remove(String sittingId) {
		this.mongo.remove(Query.query(Criteria.where("_id").is(sittingId)), WaitingSubmission.class);
	}

	/** Some of those that wait for a guide. */
	List<WaitingSubmission> batch(String assessmentId, int size) {
		var query = Query.query(Criteria.where("assessmentId").is(assessmentId)).with(Sort.by("_id")).limit(size);
		return this.mongo.find(query, WaitingSubmission.class);
	}

}
