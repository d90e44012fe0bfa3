package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Finds events that a crash, a full relay or an outage of Kafka left behind, and has them
 * published: batch after batch as fast as Kafka takes them, a few at a time while Kafka
 * is away.
 */
final class Sweeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

	private static final int COUNT_LIMIT = 10_000;

	private static final int PROBE = 10;

	private final OutboxDocuments documents;

	private final Relay relay;

	private final OutboxSettings settings;

	private final OutboxMetrics metrics;

	private final Clock clock;

	private final List<String> collections = new CopyOnWriteArrayList<>();

	private Instant nextCount = Instant.MIN;

	private volatile @Nullable Loop loop;

	Sweeper(OutboxDocuments documents, Relay relay, OutboxSettings settings, OutboxMetrics metrics, Clock clock) {
		this.documents = documents;
		this.relay = relay;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
		metrics.watch("sweep", () -> loops().getOrDefault("sweep", false));
	}

	void watch(String collection) {
		this.collections.add(collection);
	}

	/** Takes turns between the collections until nothing is due in any of them. */
	void sweep() throws InterruptedException {
		count();
		var busy = new ArrayList<>(this.collections);
		while (!busy.isEmpty()) {
			for (var collection : List.copyOf(busy)) {
				if (!sweep(collection)) {
					busy.remove(collection);
				}
			}
			count();
		}
	}

	/** Whether more may be due. */
	private boolean sweep(String collection) throws InterruptedException {
		try {
			var deliveries = this.relay.deliveries();
			return deliveries != null && sweep(collection, deliveries);
		}
		catch (RuntimeException ex) {
			log.warn("the outbox of {} could not be swept and will be again: {}", collection, ex.toString());
			return false;
		}
	}

	private boolean sweep(String collection, Deliveries deliveries) throws InterruptedException {
		boolean flowing = deliveries.isFlowing();
		int batch = flowing ? this.settings.sweepBatch() : Math.min(PROBE, this.settings.sweepBatch());
		var ids = this.documents.due(collection, batch);
		if (ids.isEmpty() || !deliveries.enterBacklog(ids.size(), this.settings.deliveryTimeout())) {
			return false;
		}
		var claims = new ArrayList<Claim>();
		try {
			claims.addAll(this.documents.claim(collection, ids));
		}
		finally {
			deliveries.publishBacklog(claims, ids.size());
		}
		return flowing && !claims.isEmpty();
	}

	/** At a slower pace than sweeping: the more waits, the longer it takes. */
	private void count() {
		if (this.clock.instant().isBefore(this.nextCount)) {
			return;
		}
		this.nextCount = this.clock.instant().plus(this.settings.countInterval());
		for (var collection : this.collections) {
			try {
				this.metrics.waiting(collection, this.documents.waiting(collection, COUNT_LIMIT));
			}
			catch (RuntimeException ex) {
				log.warn("the outbox of {} could not be counted: {}", collection, ex.toString());
			}
		}
	}

	/** Which of the loops that should run do. */
	Map<String, Boolean> loops() {
		var now = this.loop;
		return (now != null) ? Map.of("sweep", now.isAlive()) : Map.of();
	}

	@Override
	public synchronized void start() {
		if (this.loop == null) {
			this.loop = Loop.start("outbox-sweep", () -> {
				Thread.sleep(this.settings.sweepInterval());
				sweep();
			});
		}
	}

	@Override
	public synchronized void stop() {
		if (this.loop != null) {
			this.loop.stop();
			this.loop = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.loop != null;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE / 2 + 1;
	}

}
