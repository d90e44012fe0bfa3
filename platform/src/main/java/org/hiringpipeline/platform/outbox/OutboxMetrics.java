package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.outbox.OutboxDocuments.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators watch: how much waits and for how long, and what could not be published.
 */
final class OutboxMetrics {

	private static final Logger log = LoggerFactory.getLogger(OutboxMetrics.class);

	private static final Waiting NOTHING = new Waiting(0, Optional.empty());

	private final MeterRegistry meters;

	private final Clock clock;

	private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

	OutboxMetrics(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
	}

	void watch(String collection) {
		Gauge.builder("outbox.pending", () -> of(collection).aggregates())
			.description("Aggregates whose events are not on Kafka yet")
			.tag("collection", collection)
			.register(this.meters);
		Gauge.builder("outbox.oldest.age", () -> age(of(collection).since()))
			.description("How long the oldest of them has been waiting")
			.baseUnit("seconds")
			.tag("collection", collection)
			.register(this.meters);
	}

	void waiting(String collection, Waiting now) {
		this.waiting.put(collection, now);
	}

	void published(int events) {
		this.meters.counter("outbox.published").increment(events);
	}

	void deferred() {
		this.meters.counter("outbox.deferred").increment();
	}

	void publishFailed(String topic, Throwable failure) {
		this.meters.counter("outbox.publish.failures", "topic", topic).increment();
		log.warn("an event for {} could not be published and will be tried again: {}", topic, failure.toString());
	}

	private Waiting of(String collection) {
		return this.waiting.getOrDefault(collection, NOTHING);
	}

	private double age(Optional<Instant> since) {
		return since.map((oldest) -> Duration.between(oldest, this.clock.instant()).toMillis() / 1000.0).orElse(0.0);
	}

}
