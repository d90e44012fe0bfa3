package org.hiringpipeline.platform.startup;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.IndexModel;
import org.bson.Document;
import org.hiringpipeline.platform.store.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Creates indexes explicitly while a service starts, one after the other. It is the first
 * to need the database, and waits for it as long as a start may take; what then does not
 * answer ends the start.
 */
public final class IndexCreator {

	private static final Logger log = LoggerFactory.getLogger(IndexCreator.class);

	/** Answered within the usual time limit, unlike the creation of a large index. */
	private static final Document PING = new Document("ping", 1);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final MongoOperations mongo;

	private final Duration timeLimit;

	private final RetryTemplate attempts;

	/** Without patience, for a database that is known to be there. */
	public IndexCreator(MongoOperations mongo) {
		this(mongo, Duration.ofMinutes(1), Duration.ofMillis(1));
	}

	/**
	 * With a limit for creating one index, and one for waiting until the database
	 * answers.
	 */
	public IndexCreator(MongoOperations mongo, Duration timeLimit, Duration patience) {
		this.mongo = mongo;
		this.timeLimit = timeLimit;
		this.attempts = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(Long.MAX_VALUE)
			.delay(PAUSE)
			.timeout(patience)
			.predicate(StoreFailures::isTransient)
			.build());
		this.attempts.setRetryListener(new Waiting());
	}

	/** Makes sure that a collection has these indexes. */
	public synchronized void create(String collection, IndexModel... indexes) {
		for (var index : indexes) {
			this.attempts.invoke(() -> {
				this.mongo.executeCommand(PING);
				this.mongo.execute(collection,
						(documents) -> documents.withTimeout(this.timeLimit.toMillis(), TimeUnit.MILLISECONDS)
							.createIndexes(List.of(index)));
			});
		}
	}

	private static final class Waiting implements RetryListener {

		@Override
		public void onRetryFailure(RetryPolicy policy, Retryable<?> work, Throwable failure) {
			log.warn("The database does not answer yet; this start waits for it: {}", failure.toString());
		}

	}

}
