package org.hiringpipeline.notification.message;

import java.time.Clock;
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
final class Messages {

	private static final String DUE = "dueAt";

	private final AggregateStore<Message> store;

	private final SendingSettings settings;

	private final Clock clock;

	private final String instance;

	Messages(AggregateStores stores, SendingSettings settings, Clock clock) {
		this(stores.of(Message.class, new IndexModel(Indexes.ascending(DUE), new IndexOptions().sparse(true)),
				page("subject.postingId"), page("subject.applicationId"), page("status"), page()), settings, clock);
	}

	private Messages(AggregateStore<Message> store, SendingSettings settings, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
		this.instance = UUID.randomUUID().toString();
	}

	/** The same messages as another instance of the service sees them, by its clock. */
	Messages asAnotherInstance(Clock other) {
		return new Messages(this.store, this.settings, other);
	}

	/** Stores a message unless it is there already. */
	boolean add(Message message) {
		return this.store.insert(message.id(), Change.of(message));
	}

	Optional<Stored<Message>> find(String id) {
		return this.store.find(id);
	}

	/** The ids of what is due, whatever it was due longest first. */
	List<String> due(int limit) {
		var query = new Query(Criteria.where(DUE).lte(this.clock.instant())).with(Sort.by(DUE)).limit(limit);
		return this.store.find(query).stream().map(Stored::id).toList();
	}

	/** When the oldest message that is not settled was stored. */
	Optional<Instant> oldestOpen() {
		var query = new Query(Criteria.where(DUE).exists(true)).with(Sort.by("createdAt")).limit(1);
		return this.store.find(query).stream().map((stored) -> stored.state().createdAt()).findFirst();
	}

	/** Takes a due message for this instance, unless another one is faster. */
	Optional<Stored<Message>> claim(String id) {
		var now = this.clock.instant();
		return find(id).filter((stored) -> stored.state().isDue(now))
			.flatMap((stored) -> write(stored, stored.state().claimed(this.instance, now, leaseFrom(now))));
	}

	/**
	 * Records that the SMTP server may have the message from now on, and renews the
	 * claim; empty if the claim was lost.
	 */
	Optional<Stored<Message>> handOver(Stored<Message> claimed) {
		return write(claimed, claimed.state().handedOver(leaseFrom(this.clock.instant())));
	}

	/** Puts a message that is claimed or given up back to pending; false as below. */
	boolean requeue(Stored<Message> before, Message next) {
		return write(before, next).isPresent();
	}

	/** Records what became of a message; false if somebody else has changed it. */
	boolean settle(Stored<Message> claimed, Change<Message> change) {
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
		return now.plus(this.settings.lease());
	}

	private static IndexModel page(String... by) {
		return new IndexModel(Indexes.compoundIndex(Indexes.ascending(by), Indexes.descending("createdAt", "_id")));
	}

}
