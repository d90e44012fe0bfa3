package org.hiringpipeline.assessment.due;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Takes due documents one by one, the longest due first. Taking one moves its time on: no
 * two instances take the same, and what fails comes again behind all others.
 */
@Component
public class DueWork {

	/** Longer than any piece of work takes. */
	public static final Duration STEP_BACK = Duration.ofSeconds(30);

	private static final Logger logger = LoggerFactory.getLogger(DueWork.class);

	/** The rest waits for the next sweep, so that other kinds of work get their turn. */
	private static final int MOST = 10_000;

	private final MongoOperations mongo;

	private final Clock clock;

	DueWork(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Does what is due in a collection.
	 * @param field when a document is due; work that is finished removes it
	 * @param work gets the id, and says whether it has to go on at once
	 */
	public void each(String collection, String field, Predicate<String> work) {
		for (int count = 0; count < MOST; count++) {
			var taken = take(collection, field);
			if (taken.isEmpty()) {
				return;
			}
			if (attempt(collection, taken.get(), work)) {
				release(collection, field, taken.get());
			}
		}
	}

	private static boolean attempt(String collection, String id, Predicate<String> work) {
		try {
			return work.test(id);
		}
		catch (RuntimeException ex) {
			logger.warn("{} {} was due and failed, it is tried again in {}", collection, id, STEP_BACK, ex);
			return false;
		}
	}

	private Optional<String> take(String collection, String field) {
		var now = this.clock.instant();
		var taken = this.mongo.<Document>execute(collection,
				(documents) -> documents.findOneAndUpdate(Filters.lte(field, Date.from(now)),
						Updates.set(field, Date.from(now.plus(STEP_BACK))),
						new FindOneAndUpdateOptions().sort(Sorts.ascending(field))));
		return Optional.ofNullable(taken).map((document) -> document.getString("_id"));
	}

	private void release(String collection, String field, String id) {
		this.mongo.execute(collection, (documents) -> documents
			.updateOne(Filters.and(Filters.eq(id), Filters.exists(field)), Updates.set(field, now())));
	}

	private Date now() {
		return Date.from(this.clock.instant());
	}

}
