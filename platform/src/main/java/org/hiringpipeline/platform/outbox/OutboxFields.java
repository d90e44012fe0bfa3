package org.hiringpipeline.platform.outbox;

/** The outbox's part of an aggregate's document. */
public final class OutboxFields {

	/**
	 * Array of the events that are stored but not yet known to be on Kafka, oldest first.
	 */
	public static final String EVENTS = "outbox";

	/**
	 * Since when something is pending; absent while nothing is. Indexed, for the sweeper.
	 */
	public static final String SINCE = "outboxSince";

	/**
	 * Who publishes: {@code epoch} rises with every holder; {@code owner} and
	 * {@code until} only while held.
	 */
	public static final String LEASE = "outboxLease";

	static final String LEASE_EPOCH = "outboxLease.epoch";

	static final String LEASE_OWNER = "outboxLease.owner";

	static final String LEASE_UNTIL = "outboxLease.until";

	private OutboxFields() {
	}

}
