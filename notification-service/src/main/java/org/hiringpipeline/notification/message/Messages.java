package org.hiringpipeline.notification.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The stored messages. Attempts and claims change a message as everything else does, but
 * only what became of it is told to others.
 */
public final class Messages {

	private static final String DUE = "dueAt";

	private final AggregateStore<Message> store;

	private final Duration lease;

	private final Clock clock;

	private final String instance;

	/**
	 * Opens the store.
	 * @param lease how long a claim keeps a message to one instance
	 */
	public Messages(AggregateStores stores, Duration lease, Clock clock) {
		this(stores.of(Message.class, new IndexModel(Indexes.ascending(DUE), new IndexOptions().sparse(true)),
				page("subject.postingId"), page("subject.applicationId"), page("status"), page()), lease, clock);
	}

	private Messages(AggregateStore<Message> store, Duration lease, Clock clock) {
		this.store = store;
		this.lease = lease;
		this.clock = clock;
		this.instance = UUID.randomUUID().toString();
	}

	/** The same messages as another instance of the service sees them, by its clock. */
	public Messages asAnotherInstance(Clock other) {
		return new Messages(this.store, this.lease, other);
	}

	/** Stores a message unless it is there already. */
	public boolean add(Message message) {
		return this.store.insert(message.id(), Change.of(message));
	}

	public Optional<Stored<Message>> find(String id) {
		return this.store.find(id);
	}

	/** The ids of what is due, whatever it was due longest first. */
	public List<String> due(int limit) {
		var query = new Query(Criteria.where(DUE).lte(this.clock.instant())).with(Sort.by(DUE)).limit(limit);
		return this.store.find(query).stream().map(Stored::id).toList();
	}

	/** When the oldest message that is not settled was stored. */
	public Optional<Instant> oldestOpen() {
		var query = new Query(Criteria.where(DUE).exists(true)).with(Sort.by("createdAt")).limit(1);
		return this.store.find(query).stream().map((stored) -> stored.state().createdAt()).findFirst();
	}

	/** Takes a due message for this instance, unless another one is faster. */
	public Optional<Stored<Message>> claim(String id) {
		var now = this.clock.instant();
		return find(id).filter((stored) -> stored.state().isDue(now))
			.flatMap((stored) -> write(stored, stored.state().claimed(this.instance, now, leaseFrom(now))));
	}

	/**
	 * Records that the SMTP server may have the message from now on, and renews the
	 * claim; empty if the claim was lost.
	 */
	public Optional<Stored<Message>> handOver(Stored<Message> claimed) {
		return write(claimed, claimed.state().handedOver(leaseFrom(this.clock.instant())));
	}

	/** Puts a message that is claimed or given up back to pending; false as below. */
	public boolean requeue(Stored<Message> before, Message next) {
		return write(before, next).isPresent();
	}

	/** Records what became of a message; false if somebody else has changed it. */
	public boolean settle(Stored<Message> claimed, Change<Message> change) {
		return save(claimed, change).isPresent();
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

	private static IndexModel page(String... by) {
		return new IndexModel(Indexes.compoundIndex(Indexes.ascending(by), Indexes.descending("createdAt", "_id")));
	}

}
