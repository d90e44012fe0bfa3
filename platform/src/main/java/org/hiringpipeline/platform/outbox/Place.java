package org.hiringpipeline.platform.outbox;

import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A place among the aggregates that are being published, taken before the lease: whoever
 * has none does not take a lease either, so that no lease has nobody behind it.
 */
public final class Place implements AutoCloseable {

	private final Lease before;

	private final OutboxDocuments documents;

	private @Nullable Deliveries deliveries;

	Place(Lease before, OutboxDocuments documents, @Nullable Deliveries deliveries) {
		this.before = before;
		this.documents = documents;
		this.deliveries = deliveries;
	}

	/** Whether there was one, and the aggregate's lease was free when it was read. */
	public boolean isTaken() {
		return this.deliveries != null;
	}

	/** Matches the aggregate while its lease is as it was read. */
	public Document guard() {
		return this.before.unchanged();
	}

	/** Takes the lease with the write that adds the events. */
	public List<Bson> lease() {
		return this.documents.take();
	}

	/** Hands the aggregate, written with the lease, over for publishing. */
	public void publish(String collection, Document written) {
		publish(Claim.of(collection, written));
	}

	void publish(Claim claim) {
		if (this.deliveries != null) {
			this.deliveries.publish(claim);
			this.deliveries = null;
		}
	}

	/** Leaves the place, unless it was used. */
	@Override
	public void close() {
		if (this.deliveries != null) {
			this.deliveries.leave();
			this.deliveries = null;
		}
	}

}
