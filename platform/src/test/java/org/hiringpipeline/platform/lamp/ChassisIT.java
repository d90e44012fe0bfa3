package org.hiringpipeline.platform.lamp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.event.Causation;
import org.hiringpipeline.platform.event.IncomingEvent;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** From a change of an aggregate to the consumer that takes it in, on real engines. */
@RunsOnEngines
@TestPropertySource(properties = "spring.config.name=lamps")
class ChassisIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	static {
		Engines.createTopics(Lamp.TOPIC, Lamp.DEAD_LETTERS);
	}

	@Autowired
	AggregateStore<Lamp> lamps;

	@Autowired
	LampApplication application;

	@Autowired
	LampDeadLetters deadLetters;

	@Autowired
	Tracer tracer;

	@Test
	void whatIsWrittenArrivesInOrderAndTheOutboxIsEmptyAgain() {
		var id = newLamp();
		IntStream.range(0, 20).forEach((i) -> this.lamps.change(id, Lamp::flip));

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences(id)).contains(21L));
		assertThat(sequences(id).stream().distinct())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
		awaitEmptyOutbox(id);
	}

	@Test
	void concurrentChangesAreNeitherLostNorToldTwiceNorOutOfOrder() throws Exception {
		var id = newLamp();
		try (var threads = Executors.newFixedThreadPool(8)) {
			var changes = IntStream.range(0, 80)
				.mapToObj((i) -> threads.submit(() -> this.lamps.change(id, Lamp::flip)))
				.toList();
			for (var change : changes) {
				change.get();
			}
		}
		assertThat(this.lamps.find(id).orElseThrow().state().switched()).isEqualTo(81);
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences(id)).contains(81L));
		assertThat(sequences(id).stream().distinct())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 81).boxed().toList());
		awaitEmptyOutbox(id);
	}

	@Test
	void aChangeOfWhatSomebodyElseHasChangedIsRefusedAndWritesNothing() {
		var id = newLamp();
		var read = this.lamps.find(id).orElseThrow();
		this.lamps.change(id, Lamp::flip);

		assertThatThrownBy(() -> this.lamps.save(read, read.state().flip())).isInstanceOf(ConcurrentChange.class);
		assertThat(this.lamps.find(id).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void aChangeThatHasNotSeenASilentWriteIsRefused() {
		var id = newLamp();
		var read = this.lamps.find(id).orElseThrow();

		assertThat(this.lamps.touch(id, Filters.eq("on", true), Updates.set("note", "bright"))).isTrue();
		assertThat(this.lamps.touch(id, Filters.eq("on", false), Updates.set("note", "dark"))).isFalse();

		assertThatThrownBy(() -> this.lamps.save(read, read.state().flip())).isInstanceOf(ConcurrentChange.class);
		var now = this.lamps.find(id).orElseThrow();
		assertThat(now.version()).as("a silent write is no new version").isEqualTo(1);
		assertThat(this.lamps.save(now, now.state().flip()).state().note()).isEqualTo("bright");
	}

	@Test
	void aChangeThatTellsNobodyLeavesNoGapInWhatIsTold() {
		var id = newLamp();
		this.lamps.change(id, (lamp) -> Change.of(new Lamp(id, lamp.on(), lamp.switched(), "dusty")));
		this.lamps.change(id, Lamp::flip);

		assertThat(this.lamps.find(id).orElseThrow().version()).isEqualTo(3);
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences(id)).containsExactly(1L, 2L));
	}

	@Test
	void theSameAggregateIsInsertedOnce() {
		var id = newLamp();
		this.lamps.change(id, Lamp::flip);

		assertThat(this.lamps.insert(id, Lamp.off(id).flip())).isFalse();
		assertThat(this.lamps.find(id).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void nothingIsWrittenWhereNothingChanges() {
		var id = newLamp();
		assertThat(this.lamps.change(id, Change::none).orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void anEventCarriesTheTraceAndTheCauseOfItsChange() {
		var id = UUID.randomUUID().toString();
		var span = this.tracer.nextSpan().start();
		try (var scope = this.tracer.withSpan(span)) {
			new Causation("request-7", "event-7").run(() -> this.lamps.insert(id, Lamp.off(id).flip()));
		}
		finally {
			span.end();
		}
		await().atMost(PATIENCE).until(() -> !seen(id).isEmpty());
		assertThat(seen(id)).first().satisfies((event) -> {
			assertThat(event.traceParent()).contains(span.context().traceId());
			assertThat(event.correlationId()).isEqualTo("request-7");
		});
		assertThat(this.application.traces).containsEntry(id, span.context().traceId());
	}

	@Test
	void poisonGoesToTheDeadLettersWithAReasonAndThePartitionGoesOn() throws Exception {
		var id = UUID.randomUUID().toString();
		var fine = "{\"lampId\":\"%s\",\"on\":true}".formatted(id);
		var headers = Map.of("ce_specversion", "1.0", "ce_id", "e1", "ce_source", "/x", "ce_type", Lamp.SWITCHED.name(),
				"ce_time", "2026-11-01T00:00:00Z", "ce_partitionkey", id, "ce_sequence", "1");
		send(id, "\u0000\u0001 not JSON", headers);
		send(id, "{\"lampId\":5,\"on\":\"perhaps\"}", headers);
		send(id, "{\"on\":true}", headers);
		send(id, fine, Map.of("ce_id", "no type"));
		send(id, null, headers);
		send(id, fine, with(headers, "ce_sequence", "many"));
		send(id, fine, with(headers, "spring_json_header_types",
				"{\"ce_type\":\"java.net.URL\",\"ce_sequence\":\"javax.management.BadAttributeValueExpException\"}"));
		send(id, fine, with(headers, "ce_type", "org.hiringpipeline.lamp.painted.v9"));
		send(id, fine, with(headers, "ce_sequence", "2"));

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences(id)).containsExactly(1L, 2L));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(this.deadLetters.reasons(id)).hasSize(6));
		assertThat(this.deadLetters.reasons(id)).satisfiesExactly(
				(reason) -> assertThat(reason).contains("not the JSON"),
				(reason) -> assertThat(reason).contains("not the JSON"),
				(reason) -> assertThat(reason).contains("lampId"),
				(reason) -> assertThat(reason).contains("ce_type is missing"),
				(reason) -> assertThat(reason).contains("no value"),
				(reason) -> assertThat(reason).contains("ce_sequence"));
	}

	@Test
	void aRefusedRecordIsReplayedOnceTheReasonIsGone() {
		var id = UUID.randomUUID().toString();
		this.application.refused.add(id);
		this.lamps.insert(id, Lamp.off(id).flip());
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.deadLetters.reasons(id)).containsExactly("this lamp is not wanted"));

		assertThat(this.deadLetters.replay(id)).containsExactly("failed");
		assertThat(this.deadLetters.reasons(id)).as("what fails again stays").hasSize(1);

		this.application.refused.remove(id);
		assertThat(this.deadLetters.replay(id)).containsExactly("replayed");
		assertThat(sequences(id)).containsExactly(1L);
		assertThat(this.deadLetters.reasons(id)).isEmpty();
	}

	@Test
	void aDiscardedRecordIsGoneFromTheList() {
		var id = UUID.randomUUID().toString();
		this.application.refused.add(id);
		this.lamps.insert(id, Lamp.off(id).flip());
		await().atMost(PATIENCE).until(() -> !this.deadLetters.reasons(id).isEmpty());

		assertThat(this.deadLetters.discard(id)).containsExactly("discarded");
		assertThat(this.deadLetters.reasons(id)).isEmpty();
		assertThat(sequences(id)).isEmpty();
	}

	@Test
	void aTransientFailureIsTriedUntilItWorks() {
		var id = UUID.randomUUID().toString();
		this.application.notYet.put(id, 8);
		this.lamps.insert(id, Lamp.off(id).flip());

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(sequences(id)).containsExactly(1L));
		assertThat(this.deadLetters.reasons(id)).isEmpty();
	}

	private String newLamp() {
		var id = UUID.randomUUID().toString();
		this.lamps.insert(id, Lamp.off(id).flip());
		return id;
	}

	private List<IncomingEvent> seen(String id) {
		return this.application.seen.stream().filter((event) -> event.key().equals(id)).toList();
	}

	private List<Long> sequences(String id) {
		return seen(id).stream().map(IncomingEvent::sequence).toList();
	}

	private void awaitEmptyOutbox(String id) {
		await().atMost(PATIENCE).untilAsserted(() -> {
			var document = this.lamps.find(id).orElseThrow().document();
			assertThat(document).doesNotContainKey("outboxSince");
			assertThat(document.getList("outbox", Object.class)).isEmpty();
		});
	}

	private static Map<String, String> with(Map<String, String> headers, String name, String value) {
		var changed = new HashMap<>(headers);
		changed.put(name, value);
		return changed;
	}

	private static void send(String key, @Nullable String value, Map<String, String> headers)
			throws ExecutionException, InterruptedException {
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(),
				new ByteArraySerializer())) {
			var message = new ProducerRecord<String, byte[]>(Lamp.TOPIC, key,
					(value != null) ? value.getBytes(StandardCharsets.UTF_8) : null);
			headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
			producer.send(message).get();
		}
	}

}
