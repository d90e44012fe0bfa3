package org.hiringpipeline.assessment.sitting;

import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Looks for sittings, always on an index and never for more than a batch. */
@Component
public class FindSittings {

	static final int BATCH = 200;

	private final MongoOperations mongo;

	private final AggregateStore<Sitting> sittings;

	FindSittings(MongoOperations mongo, AggregateStore<Sitting> sittings) {
		this.mongo = mongo;
		this.sittings = sittings;
	}

	/** A batch of the sittings of a posting with that status. */
	List<String> ids(String postingId, SittingStatus status) {
		return ids(Query.query(Criteria.where("postingId").is(postingId).and("status").is(status.name()))
			.with(Sort.by("_id"))
			.limit(BATCH));
	}

	/** The sitting that a token opens, by the token's hash. */
	public Optional<String> byLink(String hash) {
		return ids(Query.query(Criteria.where("links").is(hash)).limit(1)).stream().findFirst();
	}

	/** Sittings of a posting in the order of their ids, from behind the cursor on. */
	public List<Stored<SittingAsStored>> list(String postingId, @Nullable SittingStatus status, Limit limit,
			Cursor cursor) {
		var query = Query.query(Criteria.where("postingId").is(postingId))
			.with(Sort.by("_id"))
			.limit(limit.andOneMore());
		if (status != null) {
			query.addCriteria(Criteria.where("status").is(status.name()));
		}
		if (!cursor.isStart()) {
			query.addCriteria(Criteria.where("_id").gt(cursor.text(0)));
		}
		return this.sittings.find(query, SittingAsStored.class);
	}

	private List<String> ids(Query query) {
		query.fields().include("_id");
		return this.mongo.find(query, Document.class, Sitting.COLLECTION)
			.stream()
			.map((document) -> document.getString("_id"))
			.toList();
	}

}
