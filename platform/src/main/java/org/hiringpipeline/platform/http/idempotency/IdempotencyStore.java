package org.hiringpipeline.platform.http.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Which request came under a key, whether it runs and whether it has succeeded: one
 * document per key, and nothing of what was sent or answered. Whoever inserts the
 * document, or takes it over when nobody holds its lease, runs the request; the epoch
 * keeps a run that was taken over from recording anything. A key stays bound to its first
 * request whatever became of it.
 */
final class IdempotencyStore {

	static final String COLLECTION = "idempotencyKeys";

	private static final int ATTEMPTS = 3;

	private static final long RELEASE_MILLIS = 500;

	private final MongoOperations mongo;

	private final IdempotencySettings settings;

	private final Clock clock;

	IdempotencyStore(MongoOperations mongo, IdempotencySettings settings, Clock clock) {
		this.mongo = mongo;
		this.settings = settings;
		this.clock = clock;
	}

	/** What to do with a request. */
	sealed interface Decision {

	}

	/** To be run, and then completed or released. */
	record Run(String id, int epoch) implements Decision {
	}

	/**
	 * To be run again, now that it has succeeded once with this status: it meets what the
	 * first run made, if the caller still may.
	 */
	record Repetition(int status) implements Decision {
	}

	void createIndexes(IndexCreator indexes) {
		indexes.create(COLLECTION, new IndexModel(Indexes.ascending("expiresAt")));
	}

	Decision begin(IdempotencyKey key) {
		String id = key.scope();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (insert(id, key.fingerprint())) {
				return new Run(id, 1);
			}
			Document existing = this.mongo.findById(id, Document.class, COLLECTION);
			if (existing != null && !discardExpired(existing)) {
				return decide(existing, key.fingerprint());
			}
		}
		throw IdempotencyProblem.stillRunning(this.settings.lease());
	}

	private boolean insert(String id, String fingerprint) {
		Instant now = this.clock.instant();
		try {
			this.mongo.insert(new Document("_id", id).append("fingerprint", fingerprint)
				.append("epoch", 1)
				.append("leaseUntil", Date.from(now.plus(this.settings.lease())))
				.append("expiresAt", Date.from(now.plus(this.settings.retention()))), COLLECTION);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private boolean discardExpired(Document existing) {
		if (existing.getDate("expiresAt").toInstant().isAfter(this.clock.instant())) {
			return false;
		}
		this.mongo.remove(held(existing.getString("_id"), existing.getInteger("epoch")), COLLECTION);
		return true;
	}

	private Decision decide(Document existing, String fingerprint) {
		if (!fingerprint.equals(existing.getString("fingerprint"))) {
			throw IdempotencyProblem.reused();
		}
		if (existing.containsKey("status")) {
			return new Repetition(existing.getInteger("status"));
		}
		Instant now = this.clock.instant();
		@Nullable Date leaseUntil = existing.getDate("leaseUntil");
		if (leaseUntil != null && leaseUntil.toInstant().isAfter(now)) {
			throw IdempotencyProblem.stillRunning(Duration.between(now, leaseUntil.toInstant()));
		}
		return takeOver(existing.getString("_id"), existing.getInteger("epoch"), now);
	}

	private Decision takeOver(String id, int epoch, Instant now) {
		long taken = this.mongo
			.updateFirst(running(id, epoch),
					new Update().inc("epoch", 1)
						.set("leaseUntil", Date.from(now.plus(this.settings.lease())))
						.set("expiresAt", Date.from(now.plus(this.settings.retention()))),
					COLLECTION)
			.getModifiedCount();
		if (taken == 0) {
			throw IdempotencyProblem.stillRunning(this.settings.lease());
		}
		return new Run(id, epoch + 1);
	}

	void complete(Run run, int status) {
		this.mongo.updateFirst(running(run.id(), run.epoch()),
				new Update().set("status", status)
					.set("expiresAt", Date.from(this.clock.instant().plus(this.settings.retention())))
					.unset("leaseUntil"),
				COLLECTION);
	}

	/**
	 * Frees the key, if the database lets it in a moment: it may be the reason why the
	 * request failed, and the caller waits.
	 */
	void release(Run run) {
		this.mongo.execute(COLLECTION,
				(keys) -> keys.withTimeout(RELEASE_MILLIS, TimeUnit.MILLISECONDS)
					.updateOne(Filters.and(Filters.eq(run.id()), Filters.eq("epoch", run.epoch()),
							Filters.exists("status", false)), Updates.unset("leaseUntil")));
	}

	long sweep() {
		Query expired = Query.query(Criteria.where("expiresAt").lte(Date.from(this.clock.instant())));
		return this.mongo.remove(expired, COLLECTION).getDeletedCount();
	}

	private static Query held(String id, int epoch) {
		return Query.query(Criteria.where("_id").is(id).and("epoch").is(epoch));
	}

	private static Query running(String id, int epoch) {
		return Query.query(Criteria.where("_id").is(id).and("epoch").is(epoch).and("status").exists(false));
	}

}
