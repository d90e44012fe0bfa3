package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * Publishes claimed aggregates while the service runs. What fails stays in its document
 * for the {@link Sweeper}.
 */
final class Relay implements SmartLifecycle {

	private static final Duration LAST_WAIT = Duration.ofSeconds(5);

	private final EventProducer producer;

	private final OutboxDocuments documents;

	private final OutboxSettings settings;

	private final OutboxMetrics metrics;

	private final Clock clock;

	private volatile @Nullable Deliveries deliveries;

	Relay(EventProducer producer, OutboxDocuments documents, OutboxSettings settings, OutboxMetrics metrics,
			Clock clock) {
		this.producer = producer;
		this.documents = documents;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
		metrics.watch("send", () -> loop("send"));
		metrics.watch("clear", () -> loop("clear"));
	}

	/** Takes a place for one live change; null if there is none. */
	@Nullable Deliveries enter() {
		var now = this.deliveries;
		if (now == null || !now.enter()) {
			this.metrics.deferred();
			return null;
		}
		return now;
	}

	/** Publishes an aggregate that nobody publishes, if there is room. */
	void publish(String collection, String id) {
		try (var place = new Place(Lease.of(new Document()), this.documents, enter())) {
			if (place.isTaken()) {
				this.documents.claim(collection, id).ifPresent(place::publish);
			}
		}
	}

	/** Where the sweeper takes its own places; null while nothing is published. */
	@Nullable Deliveries deliveries() {
		return this.deliveries;
	}

	/** How many more live changes may be published now. */
	int room() {
		var now = this.deliveries;
		return (now != null) ? now.room() : 0;
	}

	/** Which of the loops that should run do. */
	Map<String, Boolean> loops() {
		var now = this.deliveries;
		return (now != null) ? now.loops() : Map.of();
	}

	private boolean loop(String name) {
		return loops().getOrDefault(name, false);
	}

	@Override
	public synchronized void start() {
		if (this.deliveries == null) {
			this.deliveries = new Deliveries(this.producer, this.documents, this.settings, this.metrics, this.clock);
		}
	}

	/**
	 * Waits a moment for what is on its way; what is not acknowledged by then stays in
	 * its document.
	 */
	@Override
	public synchronized void stop() {
		var last = this.deliveries;
		if (last != null) {
			last.finish(LAST_WAIT);
			this.deliveries = null;
			last.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.deliveries != null;
	}

	/** Early to start and late to stop: whatever writes may still need it. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE / 2;
	}

}
