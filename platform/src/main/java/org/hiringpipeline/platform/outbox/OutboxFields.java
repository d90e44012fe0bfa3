package org.hiringpipeline.platform.outbox;

import java.util.Set;

/** The outbox's part of an aggregate's document. */
public final class OutboxFields {

	/**
	 * Array of the events that are stored but not yet known to be on Kafka, oldest first.
	 */
	static final String EVENTS = "outbox";

	/** Since when something is pending; absent while nothing is. Indexed, to measure. */
	static final String SINCE = "outboxSince";

	/**
	 * When the sweeper is to look after what is pending; absent while nothing is.
	 * Indexed, for the sweeper.
	 */
	static final String DUE = "outboxDue";

	/** All of them. */
	public static final Set<String> ALL = Set.of(EVENTS, SINCE, DUE, Lease.FIELD);

	private OutboxFields() {
	}

}
