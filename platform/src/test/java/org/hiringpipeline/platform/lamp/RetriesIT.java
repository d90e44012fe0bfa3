package org.hiringpipeline.platform.lamp;

import java.time.Duration;
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
		var waits = UUID.randomUUID().toString();
		fail(waits, IntStream.range(0, 8).mapToObj((i) -> outage()).toArray(Throwable[]::new));
		this.events.switchOn(waits, 0);
		await().atMost(PATIENCE).until(() -> attempts(waits) == 7);

		var others = IntStream.range(0, 8).mapToObj((i) -> UUID.randomUUID().toString()).toList();
		others.forEach((other) -> this.events.switchOn(other, 1 + others.indexOf(other) % 2));
		await().atMost(PATIENCE).until(() -> others.stream().allMatch(this::seen));
		assertThat(attempts(waits)).as("in the midst of the longest pause").isEqualTo(7);
		await().atMost(PATIENCE).until(() -> seen(waits));
	}

	private String lampThatFailsWith(Throwable... failures) {
		var id = UUID.randomUUID().toString();
		fail(id, failures);
		this.events.switchOn(id);
		return id;
	}

	private void fail(String id, Throwable... failures) {
		this.application.failures.put(id, new ConcurrentLinkedQueue<>(Stream.of(failures).map(Optional::of).toList()));
	}

	private int attempts(String id) {
		return this.application.attempts.getOrDefault(id, 0);
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
