package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.hiringpipeline.platform.event.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a write of an aggregate adds to its document so that its events are published: the
 * events, since when they wait, and, where nobody else publishes the aggregate and there
 * is room, the lease to do so at once.
 */
public final class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private final EventSerializer serializer;

	private final OutboxDocuments documents;

	private final Relay relay;

	private final OutboxSettings settings;

	private final Clock clock;

	Outbox(EventSerializer serializer, OutboxDocuments documents, Relay relay, OutboxSettings settings, Clock clock) {
		this.serializer = serializer;
		this.documents = documents;
		this.relay = relay;
		this.settings = settings;
		this.clock = clock;
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

	/**
	 * A place to publish an aggregate at once, if its lease is free and there is room.
	 */
	public Place place(Document before) {
		var lease = Lease.of(before);
		return new Place(lease, this.documents, lease.isFree(this.clock.instant()) ? this.relay.enter() : null);
	}

	/** Puts the events of a new aggregate into its document. */
	public void addTo(Document aggregate, List<Fact> facts, String key, Place place) {
		aggregate.append(OutboxFields.EVENTS, store(facts, key, 1)).append(OutboxFields.SINCE, now());
		if (place.isTaken()) {
			this.documents.takeFirst(aggregate);
		}
		else {
			aggregate.append(OutboxFields.DUE, unattended());
		}
	}

	/**
	 * Has an update add the events of a change.
	 * @param key the aggregate's id
	 * @param sequence how many of its changes others are told, with this one
	 */
	public void addTo(Document update, Document before, List<Fact> facts, String key, long sequence) {
		update.append("$push", new Document(OutboxFields.EVENTS, new Document("$each", store(facts, key, sequence))));
		var since = before.getDate(OutboxFields.SINCE);
		update.get("$set", Document.class)
			.append(OutboxFields.SINCE, (since != null) ? since : now())
			.append(OutboxFields.DUE, unattended());
	}

	/**
	 * Looks at a document to which events were added without the lease: if its holder has
	 * let go since it was read, nobody would publish them.
	 */
	public void look(String collection, Document after) {
		if (!Lease.of(after).isFree(this.clock.instant())) {
			return;
		}
		try {
			this.relay.publish(collection, after.getString("_id"));
		}
		catch (RuntimeException ex) {
			// The change is written; its events are the sweeper's now.
			log.info("events of {} are left to the sweeper: {}", collection, ex.toString());
		}
	}

	private List<Document> store(List<Fact> facts, String key, long sequence) {
		return facts.stream().map((fact) -> this.serializer.serialize(fact, key, sequence).toDocument()).toList();
	}

	private Date now() {
		return Date.from(this.clock.instant());
	}

	private Date unattended() {
		return Date.from(this.clock.instant().plus(this.settings.sweepAfter()));
	}

}
