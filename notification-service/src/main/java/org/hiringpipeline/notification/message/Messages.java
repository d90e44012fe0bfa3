package org.hiringpipeline.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The stored messages. Only what is told to others makes a new version; attempts and
 * claims are silent writes, guarded by version and revision all the same.
 */
final class Messages {

	private static final String DUE = "dueAt";

	private final AggregateStore<Message> store;

	private final SendingProperties properties;

	private final Clock clock;

	private final String instance;

	Messages(AggregateStores stores, SendingProperties properties, Clock clock) {
		this(stores.of(Message.class, new IndexModel(Indexes.ascending(DUE), new IndexOptions().sparse(true)),
				page("subject.postingId"), page("subject.applicationId"), page("status"), page()), properties, clock);
	}

	private Messages(AggregateStore<Message> store, SendingProperties properties, Clock clock) {
		this.store = store;
		this.properties = properties;
		this.clock = clock;
		this.instance = UUID.randomUUID().toString();
	}

	/** The same messages as another instance of the service sees them. */
	Messages asAnotherInstance() {
		return new Messages(this.store, this.properties, this.clock);
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

	/** Records what became of a message; false if the claim was lost. */
	boolean settle(Stored<Message> claimed, Change<Message> change) {
		try {
			this.store.save(claimed, change);
			return true;
		}
		catch (ConcurrentChange ex) {
			return false;
		}
	}

	/** A silent write; empty if somebody else was faster. */
	Optional<Stored<Message>> write(Stored<Message> before, Message next) {
		if (!this.store.touch(before.id(), unchanged(before), update(next))) {
			return Optional.empty();
		}
		return find(before.id()).filter((after) -> after.state().equals(next));
	}

	private Instant leaseFrom(Instant now) {
		return now.plus(this.properties.lease());
	}

	private static Bson unchanged(Stored<Message> before) {
		return Filters.and(Filters.eq("version", before.version()),
				Filters.eq("revision", before.document().get("revision")));
	}

	private static Bson update(Message next) {
		var progress = next.progress();
		var document = new Document("attempts", progress.attempts()).append("tries", progress.tries())
			.append("since", progress.since())
			.append("handedOver", progress.handedOver());
		if (progress.owner() != null) {
			document.append("owner", progress.owner());
		}
		return Updates.combine(Updates.set("status", next.status().name()), Updates.set("progress", document),
				Updates.set(DUE, next.dueAt()), setOrUnset("reason", next.reason()),
				setOrUnset("settledAt", next.settledAt()));
	}

	private static Bson setOrUnset(String field, @Nullable Object value) {
		return (value != null) ? Updates.set(field, value) : Updates.unset(field);
	}

	private static IndexModel page(String... by) {
		return new IndexModel(Indexes.compoundIndex(Indexes.ascending(by), Indexes.descending("createdAt", "_id")));
	}

}
