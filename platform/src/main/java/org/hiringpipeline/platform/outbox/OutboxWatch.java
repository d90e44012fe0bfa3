package org.hiringpipeline.platform.outbox;

/** The collections whose outboxes are swept and measured. */
public final class OutboxWatch {

	private final Sweeper sweeper;

	private final OutboxMetrics metrics;

	OutboxWatch(Sweeper sweeper, OutboxMetrics metrics) {
		this.sweeper = sweeper;
		this.metrics = metrics;
	}

	/** Watches one more collection. */
	public void add(String collection) {
		this.metrics.watch(collection);
		this.sweeper.watch(collection);
	}

}
