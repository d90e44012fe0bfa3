package org.hiringpipeline.platform.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.producer.Producer;

/**
 * One producer from its creation until it broke or the service stops, with its metrics.
 */
final class Connection {

	private static final Executor LOOK_UPS = (work) -> Thread.ofVirtual().name("outbox-topic").start(work);

	/** What could not be found is not looked for again with every record. */
	private static final Executor ASK_AGAIN = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

	private final Producer<String, byte[]> producer;

	private final KafkaClientMetrics metrics;

	private final long created = System.nanoTime();

	private final Map<String, CompletableFuture<Void>> topics = new ConcurrentHashMap<>();

	private boolean worked;

	private boolean broken;

	Connection(Producer<String, byte[]> producer, MeterRegistry meters) {
		this.producer = producer;
		this.metrics = new KafkaClientMetrics(producer, Tags.of("spring.id", "outbox"));
		this.metrics.bindTo(meters);
	}

	Producer<String, byte[]> producer() {
		return this.producer;
	}

	/**
	 * Completes when the producer knows where a topic's partitions are. It is asked on a
	 * thread of its own: a topic that is not there would block the sending of all others.
	 */
	CompletableFuture<Void> knows(String topic) {
		return this.topics.computeIfAbsent(topic, this::lookUp);
	}

	private CompletableFuture<Void> lookUp(String topic) {
		return CompletableFuture.runAsync(() -> this.producer.partitionsFor(topic), LOOK_UPS)
			.whenComplete((known, failure) -> {
				if (failure != null) {
					ASK_AGAIN.execute(() -> this.topics.remove(topic));
				}
			});
	}

	synchronized void worked() {
		this.worked = true;
	}

	synchronized boolean hasWorked() {
		return this.worked;
	}

	/**
	 * Notes that it is broken.
	 * @param youth how old it has to be if it never worked, so that one that cannot work
	 * is not replaced with every record
	 * @return whether that is news
	 */
	synchronized boolean breaks(Duration youth) {
		boolean tooYoung = !this.worked && System.nanoTime() - this.created < youth.toNanos();
		if (this.broken || tooYoung) {
			return false;
		}
		this.broken = true;
		return true;
	}

	synchronized boolean isBroken() {
		return this.broken;
	}

	/** Lets what is on its way arrive or fail, up to a time. */
	void close(Duration timeout) {
		this.producer.close(timeout);
		this.metrics.close();
	}

}
