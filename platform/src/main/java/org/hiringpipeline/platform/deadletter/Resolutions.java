package org.hiringpipeline.platform.deadletter;

import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Which dead letters have been dealt with, how, by whom and when; the topic itself keeps
 * them until it expires.
 */
final class Resolutions {

	private static final String COLLECTION = "deadLetterResolutions";

	private final MongoOperations mongo;

	private final Clock clock;

	Resolutions(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	Set<String> of(String topic) {
		return Objects.requireNonNull(this.mongo.execute(COLLECTION,
				(documents) -> documents.find(Filters.eq("topic", topic))
					.projection(Projections.include("position"))
					.map((document) -> document.getString("position"))
					.into(new HashSet<>())));
	}

	void add(String topic, String position, String action, String operator) {
		this.mongo.execute(COLLECTION, (documents) -> documents.withWriteConcern(WriteConcern.MAJORITY)
			.updateOne(Filters.eq(topic + "/" + position),
					Updates.combine(Updates.setOnInsert("topic", topic), Updates.setOnInsert("position", position),
							Updates.setOnInsert("action", action), Updates.setOnInsert("operator", operator),
							Updates.setOnInsert("at", Date.from(this.clock.instant()))),
					new UpdateOptions().upsert(true)));
	}

}
