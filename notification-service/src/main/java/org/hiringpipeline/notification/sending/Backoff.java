package org.hiringpipeline.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import org.hiringpipeline.notification.message.Progress;

/** When a message that did not get through is tried again, and when it is given up. */
final class Backoff {

	private static final int MAX_DOUBLINGS = 30;

	private final SendingSettings settings;

	private final DoubleSupplier random;

	/**
	 * Creates the rule.
	 * @param random numbers from 0 (inclusive) to 1
	 */
	Backoff(SendingSettings settings, DoubleSupplier random) {
		this.settings = settings;
		this.random = random;
	}

	/**
	 * The time of the next attempt: between half and all of the doubled pause from now;
	 * empty once it has taken too long.
	 */
	Optional<Instant> next(Progress progress, Instant now) {
		var end = progress.since().plus(this.settings.maxAge());
		if (!now.isBefore(end)) {
			return Optional.empty();
		}
		return Optional.of(now.plus(pause(progress.tries())));
	}

	private Duration pause(int tries) {
		long doubled = this.settings.firstBackoff().toMillis() << Math.clamp(tries - 1L, 0, MAX_DOUBLINGS);
		long pause = Math.min(doubled, this.settings.maxBackoff().toMillis());
		return Duration.ofMillis(pause / 2 + (long) (pause / 2.0 * this.random.getAsDouble()));
	}

}
