package org.hiringpipeline.platform.binding;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How often the record at which each partition stands has failed. The kind of the latest
 * failure decides what is done, and only failures for unknown reasons are counted against
 * a record.
 */
final class Attempts {

	private static final int MOST_DOUBLINGS = 20;

	private final ConsumerSettings settings;

	private final Map<TopicPartition, Failures> latest = new ConcurrentHashMap<>();

	Attempts(ConsumerSettings settings) {
		this.settings = settings;
	}

	/** How long to wait before the next attempt, or nothing if there shall be none. */
	Optional<Duration> next(ConsumerRecord<?, ?> failed, FailureKind kind) {
		var failures = add(failed, kind);
		return switch (kind) {
			case PERMANENT -> Optional.empty();
			case TRANSIENT -> Optional.of(wait(failures));
			case UNKNOWN ->
				(failures.unknown() < this.settings.attempts()) ? Optional.of(wait(failures)) : Optional.empty();
		};
	}

	/** How often this record has failed so far, whatever the reasons. */
	int of(ConsumerRecord<?, ?> failed) {
		return before(failed).all();
	}

	/** How long to wait when not even the dead letter could be written. */
	Duration waitAgain(ConsumerRecord<?, ?> failed) {
		return wait(before(failed));
	}

	private Failures add(ConsumerRecord<?, ?> failed, FailureKind kind) {
		var before = before(failed);
		var now = new Failures(failed.offset(), before.all() + 1,
				before.unknown() + ((kind == FailureKind.UNKNOWN) ? 1 : 0));
		this.latest.put(partition(failed), now);
		return now;
	}

	private Failures before(ConsumerRecord<?, ?> failed) {
		var known = this.latest.get(partition(failed));
		return (known != null && known.offset() == failed.offset()) ? known : new Failures(failed.offset(), 0, 0);
	}

	private Duration wait(Failures failures) {
		int doublings = Math.clamp(failures.all() - 1, 0, MOST_DOUBLINGS);
		var wait = this.settings.firstBackoff().multipliedBy(1L << doublings);
		return (wait.compareTo(this.settings.maxBackoff()) < 0) ? wait : this.settings.maxBackoff();
	}

	private static TopicPartition partition(ConsumerRecord<?, ?> failed) {
		return new TopicPartition(failed.topic(), failed.partition());
	}

	private record Failures(long offset, int all, int unknown) {
	}

}
