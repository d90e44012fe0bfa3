package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Finds events that a crash, a full relay or an outage of Kafka left behind, and has them
 * published.
 */
final class Sweeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	private static final int COUNT_LIMIT = 10_000;

	private final OutboxDocuments documents;

	private final Relay relay;

	private final OutboxSettings settings;

	private final OutboxMetrics metrics;

	private final Clock clock;

	private final List<String> collections = new CopyOnWriteArrayList<>();

	private @Nullable ScheduledExecutorService schedule;

	Sweeper(OutboxDocuments documents, Relay relay, OutboxSettings settings, OutboxMetrics metrics, Clock clock) {
		this.documents = documents;
		this.relay = relay;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
	}

	void watch(String collection) {
		this.collections.add(collection);
	}

	void sweep() {
		for (var collection : this.collections) {
			try {
				sweep(collection);
			}
			catch (RuntimeException ex) {
				log.warn("the outbox of {} could not be swept and will be again: {}", collection, ex.toString());
			}
		}
	}

	private void sweep(String collection) {
		int limit = Math.min(this.settings.sweepBatch(), this.relay.room());
		if (limit > 0) {
			var before = this.clock.instant().minus(this.settings.sweepAfter());
			for (var id : this.documents.abandoned(collection, before, limit)) {
				this.documents.claim(collection, id).ifPresent(this.relay::publish);
			}
		}
		this.metrics.waiting(collection, this.documents.waiting(collection, COUNT_LIMIT));
	}

	@Override
	public void start() {
		var executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("outbox-sweep").daemon().factory());
		long interval = this.settings.sweepInterval().toMillis();
		executor.scheduleWithFixedDelay(this::sweep, interval, interval, TimeUnit.MILLISECONDS);
		this.schedule = executor;
	}

	@Override
	public void stop() {
		if (this.schedule != null) {
			this.schedule.shutdownNow();
			this.schedule = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.schedule != null;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE / 2 + 1;
	}

}
