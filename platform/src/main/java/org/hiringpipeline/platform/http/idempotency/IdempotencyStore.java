package org.hiringpipeline.platform.http.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.types.Binary;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Requests that run or have been answered, one document per key. Whoever inserts the
 * document, or takes it over after its lease, runs the request; the epoch keeps a run
 * that was taken over from recording anything.
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

	/** To be answered as before. */
	record Replay(StoredAnswer answer) implements Decision {
	}

	void createIndexes(IndexCreator indexes) {
		indexes.create(COLLECTION, new IndexModel(Indexes.ascending("expiresAt")));
	}

	Decision begin(IdempotencyKey key, String query, byte[] body) {
		String id = Ids.derive(key.caller(), key.method(), key.path(), key.value());
		String fingerprint = fingerprint(query, body);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (insert(id, fingerprint)) {
				return new Run(id, 1);
			}
			Document existing = this.mongo.findById(id, Document.class, COLLECTION);
			if (existing != null && !discardExpired(existing)) {
				return decide(existing, fingerprint);
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
			return new Replay(answer(existing));
		}
		Instant now = this.clock.instant();
		Instant leaseUntil = existing.getDate("leaseUntil").toInstant();
		if (leaseUntil.isAfter(now)) {
			throw IdempotencyProblem.stillRunning(Duration.between(now, leaseUntil));
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

	void complete(Run run, StoredAnswer answer) {
		this.mongo.updateFirst(running(run.id(), run.epoch()),
				new Update().set("status", answer.status())
					.set("headers", new Document(new LinkedHashMap<>(answer.headers())))
					.set("body", new Binary(answer.body()))
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
					.deleteOne(Filters.and(Filters.eq(run.id()), Filters.eq("epoch", run.epoch()),
							Filters.exists("status", false))));
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

	private static StoredAnswer answer(Document stored) {
		Map<String, String> headers = new LinkedHashMap<>();
		Document kept = Objects.requireNonNull(stored.get("headers", Document.class));
		kept.forEach((name, value) -> headers.put(name, String.valueOf(value)));
		return new StoredAnswer(stored.getInteger("status"), headers, bytes(stored.get("body")));
	}

	private static byte[] bytes(@Nullable Object stored) {
		return switch (stored) {
			case Binary binary -> binary.getData();
			case byte[] bytes -> bytes;
			case null, default -> new byte[0];
		};
	}

	private static String fingerprint(String query, byte[] body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(query.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			return HexFormat.of().formatHex(digest.digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
