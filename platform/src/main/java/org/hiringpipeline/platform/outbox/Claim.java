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
 * @param lease the lease; whoever takes over holds one with a higher epoch
 * @param events what is pending, oldest first
 */
record Claim(String collection, String id, long version, Lease lease, List<StoredEvent> events) {

	static Claim of(String collection, Document aggregate) {
		return new Claim(collection, aggregate.getString("_id"), aggregate.get("version", Number.class).longValue(),
				Lease.of(aggregate), StoredEvent.listOf(aggregate));
	}

	/** Whether a record sent now is acknowledged or given up before the lease ends. */
	boolean maySendAt(Instant now, Duration deliveryTimeout) {
		return this.lease.lastsUntil(now.plus(deliveryTimeout));
	}

}
