package org.hiringpipeline.platform.lamp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is done with a record that fails, in the real container on a real broker. */
@RunsOnEngines
@TestPropertySource(properties = "spring.config.name=lamps")
class RetriesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	static {
		Engines.createTopics(Lamp.TOPIC, Lamp.DEAD_LETTERS);
	}

	private final LampEvents events = new LampEvents(Engines.kafka());

	@Autowired
	LampApplication application;

	@Autowired
	LampDeadLetters deadLetters;

	@Autowired
	MeterRegistry meters;

	@Test
	void aRuleThatRefusesAfterAnOutageMakesADeadLetterAtOnce() {
		var id = lampThatFailsWith(outage(), outage(), outage(), new EventRefused("not this one"));

		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.deadLetters.reasons(id)).containsExactly("not this one"));
		assertThat(this.application.attempts).containsEntry(id, 4);
	}

	@Test
	void anOutageAfterAnUnknownFailureIsWaitedForAsLongAsItTakes() {
		var failures = Stream.concat(Stream.of(unknown()), IntStream.range(0, 8).mapToObj((i) -> outage()));
		var id = lampThatFailsWith(failures.toArray(Throwable[]::new));

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(id)).isTrue());
		assertThat(this.deadLetters.reasons(id)).isEmpty();
	}

	@Test
	void onlyUnknownFailuresAreCountedAgainstARecord() {
		var id = lampThatFailsWith(unknown(), outage(), unknown(), outage(), unknown(), outage(), unknown(), outage(),
				unknown());

		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.deadLetters.reasons(id)).containsExactly("ArithmeticException"));
		assertThat(this.application.attempts).as("five of them unknown").containsEntry(id, 9);
	}

	@Test
	void anErrorOfTheHandlerIsAnUnknownFailureAndDoesNotEndTheConsumer() {
		var id = lampThatFailsWith(new StackOverflowError(), new NoClassDefFoundError("x"));

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(id)).isTrue());
		assertThat(this.application.attempts).containsEntry(id, 3);
		assertThat(this.meters.get("consumer.restarts").tag("topic", Lamp.TOPIC).counter().count()).isZero();
	}

	@Test
	void aRecordThatWaitsDoesNotHoldUpTheOtherPartitions() {
		var waits = lampThatFailsWith(IntStream.range(0, 9).mapToObj((i) -> outage()).toArray(Throwable[]::new));
		await().atMost(PATIENCE).until(() -> this.application.attempts.getOrDefault(waits, 0) >= 6);

		var others = IntStream.range(0, 12).mapToObj((i) -> UUID.randomUUID().toString()).toList();
		others.forEach(this.events::switchOn);
		await().atMost(PATIENCE).until(() -> others.stream().filter(this::seen).count() >= 5);
		assertThat(seen(waits)).as("still waits, for seconds by now").isFalse();
		await().atMost(PATIENCE).until(() -> seen(waits) && others.stream().allMatch(this::seen));
	}

	private String lampThatFailsWith(Throwable... failures) {
		var id = UUID.randomUUID().toString();
		this.application.failures.put(id,
				new ConcurrentLinkedQueue<>(List.of(failures).stream().map(Optional::of).toList()));
		this.events.switchOn(id);
		return id;
	}

	private boolean seen(String id) {
		return this.application.seen.stream().anyMatch((event) -> event.key().equals(id));
	}

	private static Throwable outage() {
		return new DataAccessResourceFailureException("no database");
	}

	private static Throwable unknown() {
		return new ArithmeticException("a defect");
	}

}
