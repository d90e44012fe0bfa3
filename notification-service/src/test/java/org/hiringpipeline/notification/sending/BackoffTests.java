package org.hiringpipeline.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.hiringpipeline.notification.message.Progress;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class BackoffTests {

	private static final Instant START = Instant.parse("2026-09-03T10:05:01Z");

	private final SendingSettings settings = bind(Map.of());

	@Test
	void pausesDoubleUpToTheLongest() {
		assertThat(pause(1, 1)).isEqualTo(Duration.ofSeconds(1));
		assertThat(pause(2, 1)).isEqualTo(Duration.ofSeconds(2));
		assertThat(pause(5, 1)).isEqualTo(Duration.ofSeconds(16));
		assertThat(pause(100, 1)).isEqualTo(Duration.ofMinutes(30));
	}

	@Test
	void pausesAreSpread() {
		assertThat(pause(3, 0)).isEqualTo(Duration.ofSeconds(2));
		assertThat(pause(3, 0.5)).isEqualTo(Duration.ofSeconds(3));
	}

	/** RFC 5321, 4.5.4.1: at least four or five days. */
	@Test
	void itEndsAfterFiveDaysHoweverOftenItWasTried() {
		var backoff = new Backoff(this.settings, () -> 0.5);
		assertThat(backoff.next(tries(10_000), START.plus(Duration.ofDays(5)).minusMillis(1))).isPresent();
		assertThat(backoff.next(tries(1), START.plus(Duration.ofDays(5)))).isEmpty();
	}

	@Test
	void settingsHaveDefaultsAndCanBeChanged() {
		assertThat(this.settings.concurrency()).isEqualTo(20);
		assertThat(this.settings.lease()).isEqualTo(Duration.ofSeconds(30));
		assertThat(this.settings.repeatAfter()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
		assertThat(bind(Map.of("notification.sending.max-age", "2d")).maxAge()).isEqualTo(Duration.ofDays(2));
		assertThatException().isThrownBy(() -> bind(Map.of("notification.sending.concurrency", "0")))
			.withStackTraceContaining("at least 1");
	}

	private Duration pause(int tries, double random) {
		return Duration.between(START,
				new Backoff(this.settings, () -> random).next(tries(tries), START).orElseThrow());
	}

	private static Progress tries(int tries) {
		return new Progress(tries, tries, START, null, false, 0, 0);
	}

	private static SendingSettings bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("notification.sending",
				SendingSettings.class);
	}

}
