package org.hiringpipeline.platform.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.bson.Document;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whether the database answers, told within a time that a probe waits for. It pings,
 * since not every compatible engine has the command that Boot's indicator asks with.
 */
final class DatabaseHealth implements HealthIndicator {

	private static final Document PING = new Document("ping", 1);

	private final MongoOperations mongo;

	private final Duration patience;

	DatabaseHealth(MongoOperations mongo, Duration patience) {
		this.mongo = mongo;
		this.patience = patience;
	}

	@Override
	public Health health() {
		try {
			this.mongo.execute((database) -> database.withTimeout(this.patience.toMillis(), TimeUnit.MILLISECONDS)
				.runCommand(PING));
			return Health.up().build();
		}
		catch (RuntimeException ex) {
			return Health.down(ex).build();
		}
	}

}
