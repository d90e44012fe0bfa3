package org.hiringpipeline.notification.delivery;

import java.util.Optional;

import org.bson.Document;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.MessageIndexes;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Lists the stored messages, newest first, by the place of the last one in an index. */
final class DeliveryLog {

	private final MongoOperations mongo;

	DeliveryLog(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Page<Delivery> page(DeliveryFilter filter, Limit limit, Cursor cursor) {
		var query = new Query(MessageIndexes.in(filter.kinds(), filter.states()));
		add(query, MessageIndexes.POSTING, filter.postingId());
		add(query, MessageIndexes.APPLICATION, filter.applicationId());
		if (!cursor.isStart()) {
			var at = cursor.instant(0);
			query.addCriteria(Criteria.where(MessageIndexes.CREATED).lte(at))
				.addCriteria(new Criteria().orOperator(Criteria.where(MessageIndexes.CREATED).lt(at),
						Criteria.where("_id").lt(cursor.text(1))));
		}
		var found = this.mongo.find(query.with(MessageIndexes.NEWEST_FIRST).limit(limit.andOneMore()), Message.class);
		return Page.of(found, limit, (message) -> Cursor.of(message.createdAt(), message.id())).map(Delivery::of);
	}

	/** The posting that an application's messages are about, if there are any. */
	Optional<String> postingOf(String applicationId) {
		var query = new Query(Criteria.where(MessageIndexes.APPLICATION).is(applicationId)).limit(1);
		query.fields().include(MessageIndexes.POSTING);
		return this.mongo.find(query, Document.class, this.mongo.getCollectionName(Message.class))
			.stream()
			.map((message) -> message.get("subject", Document.class).getString("postingId"))
			.findFirst();
	}

	private static void add(Query query, String field, @Nullable Object value) {
		if (value != null) {
			query.addCriteria(Criteria.where(field).is(value));
		}
	}

}
