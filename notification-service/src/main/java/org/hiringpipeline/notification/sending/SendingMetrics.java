package org.hiringpipeline.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

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
	}

	/** What came of a message, and how long after its cause. */
	void settled(Kind kind, Status status, Duration sinceCause) {
		count(kind, status.wireName());
		if (status == Status.SENT) {
			this.meters.timer("notification.cause.to.sent", "kind", kind.wireName()).record(sinceCause);
		}
	}

	void deferred(Kind kind) {
		count(kind, "deferred");
	}

	/** A message is sent that the SMTP server may have had before. */
	void handedOverAgain(Kind kind) {
		this.meters.counter("notification.handed.over.again", "kind", kind.wireName()).increment();
	}

	void oldestOpen(Optional<Instant> since) {
		this.oldest.set(since);
	}

	private void count(Kind kind, String status) {
		this.meters.counter(MESSAGES, "kind", kind.wireName(), "status", status).increment();
	}

	private static double age(Optional<Instant> since, Instant now) {
		return since.map((instant) -> Duration.between(instant, now).toMillis() / 1000.0).orElse(0.0);
	}

}
