package org.hiringpipeline.notification.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The stored messages. Attempts and claims change a message as everything else does, but
 * only what became of it is told to others.
 */
public final class Messages {

	/** Nothing that looks for work in the background waits longer. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final AggregateStore<Message> store;

	private final MongoOperations mongo;

	private final Duration lease;

	private final Clock clock;

	private final String instance;

	/**
	 * Opens the store.
	 * @param lease how long a claim keeps a message to one instance
	 */
	public Messages(AggregateStores stores, MongoOperations mongo, Duration lease, Clock clock) {
		this(stores.of(Message.class, MessageIndexes.all().toArray(IndexModel[]::new)), mongo, lease, clock);
	}

	private Messages(AggregateStore<Message> store, MongoOperations mongo, Duration lease, Clock clock) {
		this.store = store;
		this.mongo = mongo;
		this.lease = lease;
		this.clock = clock;
		this.instance = UUID.randomUUID().toString();
	}

	/** The same messages as another instance of the service sees them, by its clock. */
	public Messages asAnotherInstance(Clock other) {
		return new Messages(this.store, this.mongo, this.lease, other);
	}

	/** Stores a message unless it is there already. */
	public boolean add(Message message) {
		return this.store.insert(message.id(), Change.of(message));
	}

	public Optional<Stored<Message>> find(String id) {
		return this.store.find(id);
	}

	/** A message as something else than what it is changed as. */
	public <V> Optional<Stored<V>> find(String id, Class<V> view) {
		return this.store.find(id, view);
	}

	/** A message that was read already, likewise. */
	public <V> Stored<V> as(Stored<Message> message, Class<V> view) {
		return this.store.as(message, view);
	}

	/** The ids of what is due, whatever was due longest first. */
	public List<String> due(int limit) {
		return ids(MessageIndexes.DUE, this.clock.instant(), limit);
	}

	/**
	 * Lets a message wait that could not even be taken, so that it does not stand before
	 * the others.
	 */
	public void stepBack(String id) {
		var now = this.clock.instant();
		this.store.touch(id, Filters.lte(MessageIndexes.DUE, now), Updates.set(MessageIndexes.DUE, leaseFrom(now)));
	}

	/** The ids of what was settled before and is not counted yet, oldest first. */
	public List<String> uncounted(Instant before, int limit) {
		return ids(MessageIndexes.UNCOUNTED, before, limit);
	}

	/** Notes that a settled message is counted as it is. */
	public void counted(Stored<Message> settled) {
		this.store.touch(settled.id(),
				Filters.and(Filters.eq("version", settled.version()), Filters.exists(MessageIndexes.UNCOUNTED)),
				Updates.unset(MessageIndexes.UNCOUNTED));
	}

	/** Lets the others go first where a message cannot be counted now. */
	public void countLater(String id) {
		this.store.touch(id, Filters.exists(MessageIndexes.UNCOUNTED),
				Updates.set(MessageIndexes.UNCOUNTED, this.clock.instant()));
	}

	/** When the oldest message that is not settled was stored. */
	public Optional<Instant> oldestOpen() {
		var query = new Query(MessageIndexes.open()).with(Sort.by(MessageIndexes.CREATED, "_id"))
			.limit(1)
			.maxTime(PATIENCE);
		query.fields().include(MessageIndexes.CREATED);
		return this.mongo.find(query, Document.class, collection())
			.stream()
			.map((found) -> found.getDate(MessageIndexes.CREATED).toInstant())
			.findFirst();
	}

	/** Only ids, so that one message that cannot be read does not keep the others. */
	private List<String> ids(String time, Instant until, int limit) {
		var query = new Query(Criteria.where(time).lte(until)).with(Sort.by(time)).limit(limit).maxTime(PATIENCE);
		query.fields().include("_id");
		return this.mongo.find(query, Document.class, collection())
			.stream()
			.map((found) -> found.getString("_id"))
			.toList();
	}

	private String collection() {
		return this.mongo.getCollectionName(Message.class);
	}

	/** Whether a message may be taken now. */
	public boolean isDue(String id) {
		return find(id).filter((stored) -> stored.state().isDue(this.clock.instant())).isPresent();
	}

	/** Takes a due message for this instance, unless another one is faster. */
	public Optional<Stored<Message>> claim(String id) {
		var now = this.clock.instant();
		return find(id).filter((stored) -> stored.state().isDue(now))
			.flatMap((stored) -> write(stored, stored.state().claimed(this.instance, now, leaseFrom(now))));
	}

	/**
	 * Records that the SMTP server may have the message from now on; empty if the claim
	 * was lost.
	 * @param exchange how long nobody else takes it, at least as long as it may be on its
	 * way
	 */
	public Optional<Stored<Message>> handOver(Stored<Message> claimed, Duration exchange) {
		return write(claimed, claimed.state().handedOver(this.clock.instant().plus(exchange)));
	}

	/** Puts a message that is claimed or given up back to pending; empty as below. */
	public Optional<Stored<Message>> requeue(Stored<Message> before, Message next) {
		return write(before, next);
	}

	/** Records what became of a message; empty if somebody else has changed it. */
	public Optional<Stored<Message>> settle(Stored<Message> claimed, Change<Message> change) {
		return save(claimed, change);
	}

	private Optional<Stored<Message>> write(Stored<Message> before, Message next) {
		return save(before, Change.of(next));
	}

	private Optional<Stored<Message>> save(Stored<Message> before, Change<Message> change) {
		try {
			return Optional.of(this.store.save(before, change));
		}
		catch (ConcurrentChange ex) {
			return Optional.empty();
		}
	}

	private Instant leaseFrom(Instant now) {
		return now.plus(this.lease);
	}

}
