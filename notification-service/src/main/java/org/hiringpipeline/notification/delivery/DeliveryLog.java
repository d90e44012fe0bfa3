package org.hiringpipeline.notification.delivery;

import java.util.List;
import java.util.Optional;

import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads the stored messages, newest first. */
final class DeliveryLog {

	private static final String POSTING = "subject.postingId";

	private static final String APPLICATION = "subject.applicationId";

	private static final String CREATED = "createdAt";

	private static final String KIND = "kind";

	private static final String STATUS = "status";

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, CREATED, "_id");

	private final MongoOperations mongo;

	DeliveryLog(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Optional<MessageRecord> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, MessageRecord.class));
	}

	Page<Delivery> page(DeliveryFilter filter, Limit limit, Cursor cursor) {
		var query = new Query();
		add(query, POSTING, filter.postingId());
		add(query, APPLICATION, filter.applicationId());
		add(query, KIND, filter.kind());
		add(query, STATUS, filter.status());
		if (!cursor.isStart()) {
			var at = cursor.instant(0);
			query.addCriteria(new Criteria().orOperator(Criteria.where(CREATED).lt(at),
					Criteria.where(CREATED).is(at).and("_id").lt(cursor.text(1))));
		}
		var found = this.mongo.find(query.with(NEWEST_FIRST).limit(limit.andOneMore()), MessageRecord.class);
		return Page.of(found, limit, (message) -> Cursor.of(message.createdAt(), message.id())).map(Delivery::of);
	}

	/** The posting that an application's messages are about, if there are any. */
	Optional<String> postingOf(String applicationId) {
		var query = new Query(Criteria.where(APPLICATION).is(applicationId)).limit(1);
		return this.mongo.find(query, MessageRecord.class)
			.stream()
			.map((message) -> message.subject().postingId())
			.findFirst();
	}

	List<DeliveryCount> counts(String postingId) {
		var pipeline = Aggregation.newAggregation(Aggregation.match(Criteria.where(POSTING).is(postingId)),
				Aggregation.group(KIND, STATUS).count().as("count"),
				Aggregation.project("count").and("_id.kind").as(KIND).and("_id.status").as(STATUS).andExclude("_id"),
				Aggregation.sort(Sort.by(KIND, STATUS)));
		return this.mongo.aggregate(pipeline, "messages", DeliveryCount.class).getMappedResults();
	}

	private static void add(Query query, String field, @Nullable Object value) {
		if (value != null) {
			query.addCriteria(Criteria.where(field).is(value));
		}
	}

}
