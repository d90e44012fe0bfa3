package org.hiringpipeline.notification.delivery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.MessageIndexes;
import org.hiringpipeline.notification.message.Status;
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

	private final String collection;

	DeliveryLog(MongoOperations mongo) {
		this.mongo = mongo;
		this.collection = mongo.getCollectionName(Message.class);
	}

	Page<Delivery> page(DeliveryFilter filter, Limit limit, Cursor cursor) {
		var query = new Query(names(filter));
		add(query, MessageIndexes.POSTING, filter.postingId());
		add(query, MessageIndexes.APPLICATION, filter.applicationId());
		if (!cursor.isStart()) {
			var at = cursor.instant(0);
			query.addCriteria(Criteria.where(MessageIndexes.CREATED).lte(at))
				.addCriteria(new Criteria().orOperator(Criteria.where(MessageIndexes.CREATED).lt(at),
						Criteria.where("_id").lt(cursor.text(1))));
		}
		var found = this.mongo.find(query.with(MessageIndexes.NEWEST_FIRST).limit(limit.andOneMore()),
				MessageAsStored.class, this.collection);
		return Page.of(found, limit, (message) -> Cursor.of(message.createdAt(), message.id())).map(Delivery::of);
	}

	/**
	 * What is asked for, all of it by name, so that an index serves. What a newer version
	 * has named is looked up, which costs two looks at the index where there is nothing.
	 */
	private Criteria names(DeliveryFilter filter) {
		var kinds = names((filter.kind() != null) ? Set.of(filter.kind()) : EnumSet.allOf(Kind.class));
		var states = names((filter.status() != null) ? Set.of(filter.status()) : EnumSet.allOf(Status.class));
		if (filter.status() == null) {
			addOthers(MessageIndexes.STATUS, states, new Criteria());
		}
		if (filter.kind() == null) {
			addOthers(MessageIndexes.KIND, kinds, Criteria.where(MessageIndexes.STATUS).in(states));
		}
		return MessageIndexes.in(kinds, states);
	}

	private static Set<String> names(Set<? extends Enum<?>> known) {
		return known.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
	}

	private void addOthers(String field, Set<String> names, Criteria within) {
		Optional<String> other;
		do {
			var query = new Query(within).addCriteria(Criteria.where(field).nin(List.copyOf(names))).limit(1);
			query.fields().include(field);
			other = this.mongo.find(query, Document.class, this.collection)
				.stream()
				.flatMap((found) -> Stream.ofNullable(found.getString(field)))
				.findFirst();
			other.ifPresent(names::add);
		}
		while (other.isPresent());
	}

	/** The ids of what is tried again, newest first, and one more if there are more. */
	List<String> ids(RetrySelection wanted) {
		var query = new Query(MessageIndexes.in(names(wanted.kinds()), names(Set.of(Status.FAILED))));
		add(query, MessageIndexes.POSTING, wanted.postingId());
		if (wanted.createdFrom() != null || wanted.createdUntil() != null) {
			var created = Criteria.where(MessageIndexes.CREATED);
			query.addCriteria(until(from(created, wanted.createdFrom()), wanted.createdUntil()));
		}
		query.with(MessageIndexes.NEWEST_FIRST).limit(wanted.most() + 1).fields().include("_id");
		return this.mongo.find(query, Document.class, this.collection)
			.stream()
			.map((message) -> message.getString("_id"))
			.toList();
	}

	private static Criteria from(Criteria created, @Nullable Instant from) {
		return (from != null) ? created.gte(from) : created;
	}

	private static Criteria until(Criteria created, @Nullable Instant until) {
		return (until != null) ? created.lt(until) : created;
	}

	/** The posting that an application's messages are about, if there are any. */
	Optional<String> postingOf(String applicationId) {
		var query = new Query(Criteria.where(MessageIndexes.APPLICATION).is(applicationId)).limit(1);
		query.fields().include(MessageIndexes.POSTING);
		return this.mongo.find(query, Document.class, this.collection)
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
