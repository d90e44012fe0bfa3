package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.platform.outbox.OutboxDocuments.Release;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The aggregates that are being published, from one start of the relay to its stop. One
 * thread sends, another one clears what was acknowledged, in bulk. Live changes and what
 * the sweeper found have places of their own, and the live ones go first.
 */
final class Deliveries {

	private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

	private static final int CLEAR_BATCH = 500;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private final EventProducer producer;

	private final OutboxDocuments documents;

	private final OutboxSettings settings;

	private final OutboxMetrics metrics;

	private final Clock clock;

	private final BlockingQueue<Delivery> toSend = new PriorityBlockingQueue<>();

	private final BlockingQueue<Delivery> toClear = new LinkedBlockingQueue<>();

	private final Semaphore live;

	private final Semaphore backlog;

	/** Whether the last that was heard of Kafka was good. */
	private volatile boolean flowing = true;

	private final Loop sending;

	private final Loop clearing;

	Deliveries(EventProducer producer, OutboxDocuments documents, OutboxSettings settings, OutboxMetrics metrics,
			Clock clock) {
		this.producer = producer;
		this.documents = documents;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
		this.live = new Semaphore(settings.maxInFlight());
		this.backlog = new Semaphore(2 * settings.sweepBatch());
		this.sending = Loop.start("outbox-send", this::sendNext);
		this.clearing = Loop.start("outbox-clear", this::clearNext);
	}

	/** Takes a place for a live change. */
	boolean enter() {
		return this.live.tryAcquire();
	}

	/** Leaves a place that was taken for a live change and not used. */
	void leave() {
		this.live.release();
	}

	/** Publishes a live change, in the place that was taken for it. */
	void publish(Claim claim) {
		this.toSend.add(new Delivery(claim, this.live, false));
	}

	/** How many more live changes may enter. */
	int room() {
		return this.live.availablePermits();
	}

	/** Takes places for some of the backlog, once there are so many. */
	boolean enterBacklog(int places, Duration patience) throws InterruptedException {
		return this.backlog.tryAcquire(places, patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Publishes some of the backlog, in places that were taken for it. */
	void publishBacklog(List<Claim> claims, int places) {
		claims.forEach((claim) -> this.toSend.add(new Delivery(claim, this.backlog, true)));
		this.backlog.release(places - claims.size());
	}

	boolean isFlowing() {
		return this.flowing;
	}

	Map<String, Boolean> loops() {
		return Map.of("send", this.sending.isAlive(), "clear", this.clearing.isAlive());
	}

	private void sendNext() throws InterruptedException {
		var delivery = this.toSend.take();
		try {
			send(delivery);
		}
		catch (RuntimeException | Error ex) {
			delivery.failed(ex);
			this.toClear.add(delivery);
			throw ex;
		}
	}

	private void send(Delivery delivery) {
		if (!delivery.claim().maySendAt(this.clock.instant(), this.settings.deliveryTimeout())) {
			delivery.failed(new IllegalStateException("the lease could end before the delivery"));
			this.toClear.add(delivery);
			return;
		}
		var sent = delivery.heads()
			.stream()
			.map((event) -> this.producer.send(event).whenComplete((ok, failure) -> heard(delivery, event, failure)))
			.toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(sent)
			.whenComplete((ok, failure) -> (delivery.isOver() ? this.toClear : this.toSend).add(delivery));
	}

	private void heard(Delivery delivery, StoredEvent event, @Nullable Throwable failure) {
		if (failure == null) {
			this.flowing = true;
			delivery.acknowledged(event);
			this.metrics.acknowledged(event.topic());
			return;
		}
		var why = Failures.unwrap(failure);
		delivery.failed(why);
		this.metrics.publishFailed(event.topic(), why);
		if (!Failures.isAboutRecord(why)) {
			this.flowing = false;
		}
	}

	private void clearNext() throws InterruptedException {
		var batch = new ArrayList<Delivery>();
		batch.add(this.toClear.take());
		this.toClear.drainTo(batch, CLEAR_BATCH - 1);
		var leaving = new ArrayList<>(batch);
		try {
			clear(batch, leaving);
		}
		catch (RuntimeException ex) {
			log.warn("published events could not be cleared and will be published again: {}", ex.toString());
		}
		finally {
			leaving.forEach(Delivery::leave);
		}
	}

	private void clear(List<Delivery> batch, List<Delivery> leaving) {
		var complete = new IdentityHashMap<Claim, Delivery>();
		var releases = new ArrayList<Release>();
		for (var delivery : batch) {
			var failure = delivery.failure();
			if (failure == null) {
				complete.put(delivery.claim(), delivery);
			}
			else {
				releases.add(new Release(delivery.claim(), delivery.acknowledged(), true,
						this.clock.instant().plus(pause(delivery.claim(), failure))));
			}
		}
		try {
			for (var left : this.documents.clear(complete.keySet())) {
				var done = Objects.requireNonNull(complete.get(left.published()));
				leaving.remove(done);
				this.toSend.add(done.next(left.rest()));
			}
			this.metrics.published(complete.keySet().stream().mapToInt((claim) -> claim.events().size()).sum());
		}
		finally {
			this.documents.release(releases);
		}
	}

	/**
	 * What is refused steps back further each time; while Kafka is away nothing has to,
	 * because the sweeper only tries a few.
	 */
	private Duration pause(Claim claim, Throwable failure) {
		if (!Failures.isAboutRecord(failure)) {
			return this.settings.sweepAfter();
		}
		int doublings = Math.min(claim.lease().failures(), 20);
		var longest = FIRST_PAUSE.multipliedBy(1L << doublings);
		var pause = (longest.compareTo(this.settings.longestPause()) < 0) ? longest : this.settings.longestPause();
		return pause.multipliedBy(ThreadLocalRandom.current().nextLong(75, 126)).dividedBy(100);
	}

	/** Waits for what is on its way; nothing new is taken any more. */
	void finish(Duration patience) {
		var end = Instant.now().plus(patience);
		try {
			boolean done = this.backlog.tryAcquire(2 * this.settings.sweepBatch(), patience.toMillis(),
					TimeUnit.MILLISECONDS)
					&& this.live.tryAcquire(this.settings.maxInFlight(),
							Duration.between(Instant.now(), end).toMillis(), TimeUnit.MILLISECONDS);
			if (!done) {
				log.info("stopping with events on their way; they are published again after the next start");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends the loops and lets go of what was not sent yet. */
	void close() {
		this.sending.stop();
		this.clearing.stop();
		var unsent = new ArrayList<Delivery>();
		this.toSend.drainTo(unsent);
		var now = this.clock.instant();
		try {
			this.documents.release(unsent.stream()
				.map((delivery) -> new Release(delivery.claim(), delivery.acknowledged(), false, now))
				.toList());
		}
		catch (RuntimeException ex) {
			log.info("leases are left to end by themselves: {}", ex.toString());
		}
	}

}
