package org.hiringpipeline.platform.deadletter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which dead letters have been dealt with, how, by whom and when; the topic itself keeps
 * them until they expire, and so does this.
 */
final class Resolutions {

	static final String COLLECTION = "deadLetterResolutions";

	private static final String TOPIC = "topic";

	private static final String INCARNATION = "incarnation";

	private static final String PARTITION = "partition";

	private static final String OFFSET = "offset";

	static final IndexModel INDEX = new IndexModel(Indexes.ascending(TOPIC, INCARNATION, PARTITION, OFFSET));

	private final MongoOperations mongo;

	private final Clock clock;

	Resolutions(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/** Remembers what was done; what was done before with the same one is replaced. */
	void add(DeadLetterTopic topic, Position position, String action, String operator, @Nullable String reason) {
		var id = topic.name() + "/" + topic.incarnation() + "/" + position;
		this.mongo.execute(COLLECTION, (documents) -> documents.updateOne(Filters.eq(id),
				Updates.combine(Updates.set(TOPIC, topic.name()), Updates.set(INCARNATION, topic.incarnation()),
						Updates.set(PARTITION, position.partition()), Updates.set(OFFSET, position.offset()),
						Updates.set("action", action), Updates.set("operator", operator), Updates.set("reason", reason),
						Updates.set("at", Date.from(this.clock.instant()))),
				new UpdateOptions().upsert(true)));
	}

	/** How many of the topic's dead letters have been dealt with. */
	long count(DeadLetterTopic topic) {
		return Objects
			.requireNonNull(this.mongo.execute(COLLECTION, (documents) -> documents.countDocuments(of(topic))));
	}

	/** The first offset from there on that has not been dealt with. */
	long firstOpen(DeadLetterTopic topic, int partition, long from) {
		return Objects.requireNonNull(this.mongo.execute(COLLECTION, (documents) -> {
			long open = from;
			var resolved = documents
				.find(Filters.and(of(topic), Filters.eq(PARTITION, partition), Filters.gte(OFFSET, from)))
				.projection(Projections.include(OFFSET))
				.sort(Sorts.ascending(OFFSET));
			try (var cursor = resolved.iterator()) {
				while (cursor.hasNext() && cursor.next().getLong(OFFSET) == open) {
					open++;
				}
			}
			return open;
		}));
	}

	/** The offsets that have been dealt with, both ends included. */
	Set<Long> between(DeadLetterTopic topic, int partition, long first, long last) {
		return Objects.requireNonNull(this.mongo.execute(COLLECTION,
				(documents) -> documents
					.find(Filters.and(of(topic), Filters.eq(PARTITION, partition), Filters.gte(OFFSET, first),
							Filters.lte(OFFSET, last)))
					.projection(Projections.include(OFFSET))
					.map((document) -> document.getLong(OFFSET))
					.into(new HashSet<>())));
	}

	/** Forgets what the topic has forgotten. */
	void forgetExpired(DeadLetterTopic topic) {
		List<Bson> expired = new ArrayList<>();
		expired.add(Filters.ne(INCARNATION, topic.incarnation()));
		topic.begins()
			.forEach((begin) -> expired
				.add(Filters.and(Filters.eq(PARTITION, begin.partition()), Filters.lt(OFFSET, begin.offset()))));
		this.mongo.execute(COLLECTION,
				(documents) -> documents.deleteMany(Filters.and(Filters.eq(TOPIC, topic.name()), Filters.or(expired))));
	}

	private static Bson of(DeadLetterTopic topic) {
		return Filters.and(Filters.eq(TOPIC, topic.name()), Filters.eq(INCARNATION, topic.incarnation()));
	}

}
