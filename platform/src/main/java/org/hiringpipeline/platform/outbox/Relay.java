package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Publishes claimed aggregates. One thread sends, because a producer may block; another
 * one clears what was acknowledged, in bulk. What fails stays in its document for the
 * {@link Sweeper}.
 */
final class Relay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private static final int CLEAR_BATCH = 500;

	private final EventProducer producer;

	private final OutboxDocuments documents;

	private final OutboxSettings settings;

	private final OutboxMetrics metrics;

	private final Clock clock;

	private final BlockingQueue<Delivery> toSend = new LinkedBlockingQueue<>();

	private final BlockingQueue<Delivery> toClear = new LinkedBlockingQueue<>();

	private final Semaphore inFlight;

	private volatile boolean running;

	private List<Thread> threads = List.of();

	Relay(EventProducer producer, OutboxDocuments documents, OutboxSettings settings, OutboxMetrics metrics,
			Clock clock) {
		this.producer = producer;
		this.documents = documents;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
		this.inFlight = new Semaphore(settings.maxInFlight());
	}

	void ownedBy(String owner) {
		this.documents.ownedBy(owner);
	}

	/**
	 * Takes an aggregate for publishing; returns at once. Beyond the bound it is left to
	 * the sweeper.
	 */
	void publish(Claim claim) {
		if (!this.running || !this.inFlight.tryAcquire()) {
			this.metrics.deferred();
			return;
		}
		this.toSend.add(new Delivery(claim));
	}

	/** How many more aggregates may be taken now. */
	int room() {
		return this.running ? this.inFlight.availablePermits() : 0;
	}

	@Override
	public void start() {
		this.running = true;
		this.threads = List.of(Thread.ofPlatform().name("outbox-send").daemon().start(this::sendLoop),
				Thread.ofPlatform().name("outbox-clear").daemon().start(this::clearLoop));
	}

	/**
	 * Waits a moment for what is on its way; what is not acknowledged by then stays in
	 * its document.
	 */
	@Override
	public void stop() {
		try {
			if (!this.inFlight.tryAcquire(this.settings.maxInFlight(), 5, TimeUnit.SECONDS)) {
				log.info("stopping with events on their way; they are published again after the next start");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
		this.threads.forEach(Thread::interrupt);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Early to start and late to stop: whatever writes may still need it. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE / 2;
	}

	private void sendLoop() {
		while (this.running) {
			try {
				send(this.toSend.take());
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	/**
	 * Sends the oldest pending event of each topic; the next one only once that is
	 * acknowledged.
	 */
	private void send(Delivery delivery) {
		if (!delivery.claim.maySendAt(this.clock.instant(), this.settings.deliveryTimeout())) {
			delivery.failed = true;
			this.toClear.add(delivery);
			return;
		}
		var heads = new LinkedHashMap<String, StoredEvent>();
		delivery.remaining.forEach((event) -> heads.putIfAbsent(event.topic(), event));
		var sent = heads.values().stream().map((event) -> this.producer.send(event).whenComplete((ok, failure) -> {
			if (failure == null) {
				delivery.acknowledged(event);
			}
			else {
				delivery.failed = true;
				this.metrics.publishFailed(event.topic(), failure);
			}
		})).toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(sent).whenComplete((ok, failure) -> {
			var next = (delivery.failed || delivery.remaining.isEmpty()) ? this.toClear : this.toSend;
			next.add(delivery);
		});
	}

	private void clearLoop() {
		var batch = new ArrayList<Delivery>();
		while (this.running) {
			try {
				batch.add(this.toClear.take());
				this.toClear.drainTo(batch, CLEAR_BATCH);
				clear(batch);
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				log.warn("published events could not be cleared and will be published again: {}", ex.toString());
			}
			finally {
				this.inFlight.release(batch.size());
				batch.clear();
			}
		}
	}

	private void clear(List<Delivery> batch) {
		var complete = batch.stream().filter((delivery) -> !delivery.failed).map((delivery) -> delivery.claim).toList();
		for (var left : this.documents.clear(complete)) {
			publish(left);
		}
		for (var delivery : batch) {
			if (delivery.failed) {
				this.documents.release(delivery.claim, delivery.acknowledgedIds);
			}
		}
		this.metrics.published(complete.stream().mapToInt((claim) -> claim.events().size()).sum());
	}

	/**
	 * A claim on its way. Its fields are handed from thread to thread through the queues
	 * and futures.
	 */
	private static final class Delivery {

		private final Claim claim;

		private final List<StoredEvent> remaining;

		private final List<String> acknowledgedIds = new ArrayList<>();

		private volatile boolean failed;

		private Delivery(Claim claim) {
			this.claim = claim;
			this.remaining = new ArrayList<>(claim.events());
		}

		private synchronized void acknowledged(StoredEvent event) {
			this.remaining.remove(event);
			this.acknowledgedIds.add(event.id());
		}

	}

}
