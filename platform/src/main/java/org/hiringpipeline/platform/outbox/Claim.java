package org.hiringpipeline.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bson.Document;

/**
 * The right to publish the pending events of one aggregate, for as long as its lease
 * lasts.
 *
 * @param collection where the aggregate lives
 * @param id the aggregate
 * @param version its version when it was claimed
 * @param epoch the fence: whoever takes over holds a higher one
 * @param until when the lease ends
 * @param events what is pending, oldest first
 */
record Claim(String collection, String id, long version, long epoch, Instant until, List<StoredEvent> events) {

	static Claim of(String collection, Document aggregate) {
		var lease = aggregate.get(OutboxFields.LEASE, Document.class);
		return new Claim(collection, aggregate.getString("_id"), aggregate.get("version", Number.class).longValue(),
				lease.get("epoch", Number.class).longValue(), lease.getDate("until").toInstant(),
				StoredEvent.listOf(aggregate));
	}

	/** Whether a record sent now is acknowledged or given up before the lease ends. */
	boolean maySendAt(Instant now, Duration deliveryTimeout) {
		return now.plus(deliveryTimeout).isBefore(this.until);
	}

}
