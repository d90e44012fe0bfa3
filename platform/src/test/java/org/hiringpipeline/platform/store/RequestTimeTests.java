package org.hiringpipeline.platform.store;

import java.time.Duration;

import org.hiringpipeline.platform.store.RequestTime.Waits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTimeTests {

	private final Waits waits = new Waits(0);

	private long now;

	@Test
	void whatComesBackSoonCostsNothingHoweverMuchItIs() {
		for (int i = 0; i < 1000; i++) {
			assertThat(after(Duration.ofMillis(90))).isZero();
		}
	}

	@Test
	void lateOperationsAddUpWhateverIsBetweenThem() {
		assertThat(after(Duration.ofMillis(1200))).isEqualTo(Duration.ofMillis(1200));
		assertThat(after(Duration.ofMillis(2))).isEqualTo(Duration.ofMillis(1200));
		assertThat(after(Duration.ofMillis(1000))).isEqualTo(Duration.ofMillis(2200));
	}

	private Duration after(Duration time) {
		this.now += time.toNanos();
		return Duration.ofNanos(this.waits.late(this.now));
	}

}
