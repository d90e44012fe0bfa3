package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.hiringpipeline.platform.aggregate.Fact;

/**
 * What a write of an aggregate adds to its document so that its events are published: the
 * events, since when they wait, and, where nobody else publishes the aggregate, the lease
 * to do so at once.
 */
public final class Outbox {

	private final EventSerializer serializer;

	private final Relay relay;

	private final OutboxSettings settings;

	private final Clock clock;

	private final String owner = UUID.randomUUID().toString();

	Outbox(EventSerializer serializer, Relay relay, OutboxSettings settings, Clock clock) {
		this.serializer = serializer;
		this.relay = relay;
		this.settings = settings;
		this.clock = clock;
		relay.ownedBy(this.owner);
	}

	/**
	 * The facts as they are stored.
	 * @param key the aggregate's id
	 * @param sequence how many of its changes others are told, with this one
	 */
	public List<Document> store(List<Fact> facts, String key, long sequence) {
		return facts.stream().map((fact) -> this.serializer.serialize(fact, key, sequence).toDocument()).toList();
	}

	/**
	 * Since when something of this aggregate waits, once another event is added to it
	 * now.
	 */
	public Date pendingSince(Document before) {
		var since = before.getDate(OutboxFields.SINCE);
		return (since != null) ? since : Date.from(this.clock.instant());
	}

	/**
	 * Refuses a further event while too many wait.
	 * @throws OutboxFull if the limit is reached
	 */
	public void checkRoom(String collection, Document before) {
		int waiting = before.getList(OutboxFields.EVENTS, Document.class, List.of()).size();
		if (waiting >= this.settings.maxPending()) {
			throw new OutboxFull(collection, before.getString("_id"), waiting);
		}
	}

	/** Whether nobody holds the lease of this aggregate any more. */
	public boolean isFree(Document before) {
		var lease = before.get(OutboxFields.LEASE, Document.class);
		var until = (lease != null) ? lease.getDate("until") : null;
		return until == null || until.toInstant().isBefore(this.clock.instant());
	}

	/** The lease of this instance, one epoch further than the document's. */
	public Document nextLease(Document before) {
		return new Document("epoch", epoch(before) + 1).append("owner", this.owner)
			.append("until", Date.from(this.clock.instant().plus(this.settings.lease())));
	}

	/** The epoch of the last lease; 0 before the first. */
	public static long epoch(Document aggregate) {
		var lease = aggregate.get(OutboxFields.LEASE, Document.class);
		return (lease != null) ? lease.get("epoch", Number.class).longValue() : 0;
	}

	/**
	 * Hands an aggregate that was written with {@link #nextLease} over for publishing;
	 * returns at once.
	 */
	public void publish(String collection, Document aggregate) {
		this.relay.publish(Claim.of(collection, aggregate));
	}

}
