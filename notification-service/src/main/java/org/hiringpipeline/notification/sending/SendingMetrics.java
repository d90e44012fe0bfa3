package org.hiringpipeline.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;

/** What operators watch: what is sent and what is not, how fast, and what waits. */
final class SendingMetrics {

	private static final String MESSAGES = "notification.messages";

	private final MeterRegistry meters;

	private final AtomicReference<Optional<Instant>> oldest = new AtomicReference<>(Optional.empty());

	SendingMetrics(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		Gauge.builder("notification.pending.oldest.age", this.oldest, (since) -> age(since.get(), clock.instant()))
			.description("How long the oldest message that is not settled has been waiting")
			.baseUnit("seconds")
			.register(meters);
		beginAtZero();
	}

	/**
	 * An alert compares with the value before: a counter that appears with its first
	 * failure hides it.
	 */
	private void beginAtZero() {
		for (var kind : Kind.values()) {
			for (var status : Status.values()) {
				if (status.isSettled()) {
					messages(kind, status.wireName());
				}
			}
			messages(kind, "deferred");
			handedOver(kind);
		}
	}

	/** What came of a message, and how long after its cause. */
	void settled(Kind kind, Status status, Duration sinceCause) {
		messages(kind, status.wireName()).increment();
		if (status == Status.SENT) {
			this.meters.timer("notification.cause.to.sent", "kind", kind.wireName()).record(sinceCause);
		}
	}

	void deferred(Kind kind) {
		messages(kind, "deferred").increment();
	}

	/** A message is sent that the SMTP server may have had before. */
	void handedOverAgain(Kind kind) {
		handedOver(kind).increment();
	}

	void oldestOpen(Optional<Instant> since) {
		this.oldest.set(since);
	}

	private Counter messages(Kind kind, String status) {
		return this.meters.counter(MESSAGES, "kind", kind.wireName(), "status", status);
	}

	private Counter handedOver(Kind kind) {
		return this.meters.counter("notification.handed.over.again", "kind", kind.wireName());
	}

	private static double age(Optional<Instant> since, Instant now) {
		return since.map((instant) -> Duration.between(instant, now).toMillis() / 1000.0).orElse(0.0);
	}

}
