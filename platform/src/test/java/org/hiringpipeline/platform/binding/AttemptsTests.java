package org.hiringpipeline.platform.binding;

import java.time.Duration;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTests {

	private static final ConsumerSettings SETTINGS = new ConsumerSettings(Duration.ofMillis(100), Duration.ofSeconds(5),
			5, Duration.ofSeconds(5), Duration.ofSeconds(1));

	private static final ConsumerRecord<String, String> RECORD = new ConsumerRecord<>("topic", 0, 7, "k", "v");

	@Property
	void theLatestFailureAndTheUnknownOnesBeforeItDecide(@ForAll @Size(max = 40) List<FailureKind> failures) {
		var attempts = new Attempts(SETTINGS);
		int unknown = 0;
		for (var kind : failures) {
			unknown += (kind == FailureKind.UNKNOWN) ? 1 : 0;
			boolean again = switch (kind) {
				case PERMANENT -> false;
				case TRANSIENT -> true;
				case UNKNOWN -> unknown < 5;
			};
			var wait = attempts.next(RECORD, kind);
			assertThat(wait.isPresent()).isEqualTo(again);
			wait.ifPresent((pause) -> assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofSeconds(5)));
		}
	}

	@Test
	void thePausesGrowToTheirLimitAndStayThere() {
		var attempts = new Attempts(SETTINGS);
		assertThat(attempts.next(RECORD, FailureKind.TRANSIENT)).contains(Duration.ofMillis(100));
		assertThat(attempts.next(RECORD, FailureKind.TRANSIENT)).contains(Duration.ofMillis(200));
		for (int i = 0; i < 10_000; i++) {
			attempts.next(RECORD, FailureKind.TRANSIENT);
		}
		assertThat(attempts.next(RECORD, FailureKind.TRANSIENT)).contains(Duration.ofSeconds(5));
		assertThat(attempts.waitAgain(RECORD)).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void theNextRecordBeginsAnew() {
		var attempts = new Attempts(SETTINGS);
		for (int i = 0; i < 4; i++) {
			attempts.next(RECORD, FailureKind.UNKNOWN);
		}
		var next = new ConsumerRecord<>("topic", 0, 8, "k", "v");
		assertThat(attempts.next(next, FailureKind.UNKNOWN)).contains(Duration.ofMillis(100));
		assertThat(attempts.of(next)).isOne();
	}

}
