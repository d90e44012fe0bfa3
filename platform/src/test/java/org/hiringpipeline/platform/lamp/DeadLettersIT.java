package org.hiringpipeline.platform.lamp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Filters;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How dead letters are written, found and dealt with, on a real broker. */
@RunsOnEngines
@TestPropertySource(properties = "spring.config.name=lamps")
@ExtendWith(OutputCaptureExtension.class)
class DeadLettersIT {

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
	MongoOperations mongo;

	@Test
	void aKeyIsKeptByteForByte() {
		byte[] key = HexFormat.of().parseHex("80ff00fe" + UUID.randomUUID().toString().replace("-", ""));
		byte[] value = HexFormat.of().parseHex("00ff80");
		this.events.send(key, value, LampEvents.headers("k"));

		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(written()).filteredOn((letter) -> Arrays.equals(letter.key(), key))
				.hasSize(1)
				.allSatisfy((letter) -> assertThat(letter.value()).isEqualTo(value)));
	}

	@Test
	void aRecordThatIsTooLargeOnceUnpackedIsKeptWithoutItsValueAndThePartitionGoesOn() {
		var id = UUID.randomUUID().toString();
		byte[] value = ("{\"lampId\":5,\"padding\":\"" + "x".repeat(9_000_000) + "\"}")
			.getBytes(StandardCharsets.UTF_8);
		var headers = LampEvents.headers(id);
		headers.put("large", new byte[40_000]);
		new LampEvents(Engines.kafka(), Map.of("compression.type", "gzip", "max.request.size", 20_000_000))
			.send(id.getBytes(StandardCharsets.UTF_8), value, headers);
		this.events.switchOn(id);

		await().atMost(PATIENCE)
			.until(() -> this.application.seen.stream().anyMatch((event) -> event.key().equals(id)));
		assertThat(this.deadLetters.open(id)).singleElement().satisfies((letter) -> {
			var detail = this.deadLetters.inspect(letter.position());
			assertThat(detail.has("value")).isFalse();
			var kept = detail.path("headers");
			assertThat(kept.path("dlq-value-omitted").asString()).isEqualTo("true");
			assertThat(kept.path("dlq-value-size").asString()).isEqualTo(Integer.toString(value.length));
			assertThat(kept.path("dlq-value-sha256").asString()).isEqualTo(DigestUtils.sha256Hex(value));
			assertThat(kept.path("dlq-headers-omitted").asString()).isEqualTo("1");
			assertThat(kept.path("dlq-original-topic").asString()).isEqualTo(Lamp.TOPIC);
			assertThat(kept.path("ce_id").asString()).isEqualTo("e-" + id);
		});
		assertThat(this.deadLetters.replay(id)).containsExactly("failed");
	}

	@Test
	void aDeadLetterThatItsTopicDoesNotTakeIsTriedWithPausesUntilItDoes() throws Exception {
		var id = UUID.randomUUID().toString();
		this.application.refused.add(id);
		setting("max.message.bytes", "10");
		try {
			this.events.switchOn(id);
			await().atMost(PATIENCE).until(() -> this.application.attempts.getOrDefault(id, 0) >= 3);
			await().during(Duration.ofSeconds(2))
				.atMost(PATIENCE)
				.until(() -> this.application.attempts.getOrDefault(id, 0) < 9);
		}
		finally {
			setting("max.message.bytes", "1048588");
		}
		await().atMost(PATIENCE).until(() -> this.deadLetters.open(id).size() == 1);
	}

	@Test
	void aReplayAfterADiscardIsWhatIsRemembered() {
		var id = refusedLamp();
		var position = this.deadLetters.open(id).getFirst().position();
		assertThat(this.deadLetters.discard(id)).containsExactly("discarded");
		this.application.refused.remove(id);
		long before = this.deadLetters.count();

		assertThat(this.deadLetters.resolve(position, Map.of("action", "replay"))).singleElement()
			.satisfies((outcome) -> assertThat(outcome.outcome()).isEqualTo("replayed"));
		assertThat(this.deadLetters.count()).isEqualTo(before);
		assertThat(resolution(position)).containsEntry("action", "replayed");
	}

	@Test
	void discardingNeedsAReasonAndLeavesALineEach(CapturedOutput output) {
		var ids = List.of(refusedLamp(), refusedLamp(), refusedLamp());
		var position = this.deadLetters.open(ids.getFirst()).getFirst().position();
		assertThat(this.deadLetters.refusal(position, Map.of("action", "discard"))).isEqualTo(400);
		assertThat(this.deadLetters.refusal(position, Map.of("action", "discard", "reason", " "))).isEqualTo(400);
		assertThat(this.deadLetters.refusal(position, Map.of("action", "burn"))).isEqualTo(400);
		assertThat(this.deadLetters.refusal("all", Map.of("action", "replay", "limit", "1001"))).isEqualTo(400);
		assertThat(this.deadLetters.refusal("somewhere", Map.of("action", "replay"))).isEqualTo(400);
		assertThat(this.deadLetters.refusal("999-0", Map.of("action", "replay"))).isEqualTo(200);

		var order = Map.<String, Object>of("action", "discard", "reason", "spring cleaning", "limit", "2");
		assertThat(this.deadLetters.resolve("all", order)).hasSize(2);
		while (!this.deadLetters.resolve("all", order).isEmpty()) {
			assertThat(this.deadLetters.count()).isNotNegative();
		}
		assertThat(this.deadLetters.count()).isZero();
		assertThat(output.getOut()
			.lines()
			.filter((line) -> line.contains("discarded by operator: spring cleaning"))
			.filter((line) -> line.contains(position))).hasSize(1)
			.allSatisfy((line) -> assertThat(line).contains(Lamp.SWITCHED.name()).doesNotContain("lampId"));
	}

	@Test
	void aListIsReadInPagesByPosition() {
		var ids = List.of(refusedLamp(), refusedLamp(), refusedLamp(), refusedLamp());
		List<String> positions = new ArrayList<>();
		var page = this.deadLetters.page("?limit=1");
		positions.add(page.items().getFirst().position());
		while (page.next() != null) {
			page = this.deadLetters.page("?limit=1&cursor=" + page.next());
			positions.add(page.items().getFirst().position());
		}
		assertThat(positions).doesNotHaveDuplicates()
			.containsAll(ids.stream().map((id) -> this.deadLetters.open(id).getFirst().position()).toList());
		assertThat(this.deadLetters.count()).isEqualTo(positions.size());
	}

	@Test
	void aTopicThatWasMadeAnewHidesNothing() throws Exception {
		var id = refusedLamp();
		this.deadLetters.discard(id);
		recreate(Lamp.DEAD_LETTERS);

		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			ids.add(refusedLamp());
		}
		assertThat(this.deadLetters.count()).isEqualTo(6);
		assertThat(ids).allSatisfy((each) -> assertThat(this.deadLetters.open(each)).hasSize(1));
	}

	private String refusedLamp() {
		var id = UUID.randomUUID().toString();
		this.application.refused.add(id);
		this.events.switchOn(id);
		await().atMost(PATIENCE).until(() -> this.deadLetters.open(id).size() == 1);
		return id;
	}

	private Map<String, Object> resolution(String position) {
		var parts = position.split("-", -1);
		var found = this.mongo.getCollection("deadLetterResolutions")
			.find(Filters.and(Filters.eq("partition", Integer.parseInt(parts[0])),
					Filters.eq("offset", Long.parseLong(parts[1]))))
			.first();
		return Objects.requireNonNull(found);
	}

	private static List<ConsumerRecord<byte[], byte[]>> written() {
		List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
		try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", Engines.kafka()),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			var partitions = consumer.partitionsFor(Lamp.DEAD_LETTERS)
				.stream()
				.map((partition) -> new TopicPartition(Lamp.DEAD_LETTERS, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = new HashMap<>(consumer.endOffsets(partitions));
			while (partitions.stream().anyMatch((each) -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach(all::add);
			}
		}
		return all;
	}

	private static void setting(String name, String value) throws Exception {
		try (var admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()))) {
			var topic = new ConfigResource(ConfigResource.Type.TOPIC, Lamp.DEAD_LETTERS);
			admin
				.incrementalAlterConfigs(Map.of(topic,
						List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
				.all()
				.get(30, TimeUnit.SECONDS);
		}
	}

	private static void recreate(String topic) throws Exception {
		try (var admin = Admin.create(Map.of("bootstrap.servers", Engines.kafka()))) {
			admin.deleteTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
			await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(topic));
		}
		Engines.createTopics(topic);
	}

}
