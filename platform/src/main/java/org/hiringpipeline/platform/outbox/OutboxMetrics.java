package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.outbox.OutboxDocuments.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators watch: how much waits and for how long, what could not be published, and
 * whether the loops that publish run.
 */
final class OutboxMetrics {

	private static final Logger log = LoggerFactory.getLogger(OutboxMetrics.class);

	private static final Waiting NOTHING = new Waiting(0, Optional.empty());

	private final MeterRegistry meters;

	private final Clock clock;

	private final Counter published;

	private final Counter deferred;

	private final Counter failures;

	private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

	/** Topics whose latest event could not be published. */
	private final Set<String> failing = ConcurrentHashMap.newKeySet();

	OutboxMetrics(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
		this.published = meters.counter("outbox.published");
		this.deferred = meters.counter("outbox.deferred");
		this.failures = meters.counter("outbox.publish.failures");
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

	void watch(String loop, BooleanSupplier runs) {
		Gauge.builder("outbox.loop.running", () -> runs.getAsBoolean() ? 1 : 0)
			.description("Whether a loop that publishes runs")
			.tag("loop", loop)
			.register(this.meters);
	}

	void waiting(String collection, Waiting now) {
		this.waiting.put(collection, now);
	}

	void published(int events) {
		this.published.increment(events);
	}

	void deferred() {
		this.deferred.increment();
	}

	void acknowledged(String topic) {
		if (this.failing.remove(topic)) {
			log.info("events for {} are published again", topic);
		}
	}

	/** Counts it; says once for which topic, because an outage has thousands. */
	void publishFailed(String topic, Throwable failure) {
		this.failures.increment();
		if (this.failing.add(topic)) {
			log.warn("events for {} cannot be published and will be tried again: {}", topic, failure.toString());
		}
	}

	private Waiting of(String collection) {
		return this.waiting.getOrDefault(collection, NOTHING);
	}

	private double age(Optional<Instant> since) {
		return since.map((oldest) -> Duration.between(oldest, this.clock.instant()).toMillis() / 1000.0).orElse(0.0);
	}

}
