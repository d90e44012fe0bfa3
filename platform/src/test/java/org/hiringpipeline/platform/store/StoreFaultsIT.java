package org.hiringpipeline.platform.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.hiringpipeline.platform.testing.TopicReader;
import org.hiringpipeline.platform.testing.mongodb.Fault;
import org.hiringpipeline.platform.testing.mongodb.MongoProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever the database says about itself, callers get 503 in time, and whatever waits
 * goes on when it is well again, without a dead letter.
 */
@RunsOnEngines
@TestPropertySource(properties = { "spring.config.name=candles", "platform.store.gauge-interval=200ms",
		"platform.outbox.lease=4s", "platform.outbox.delivery-timeout=2s", "platform.idempotency.lease=4s" })
class StoreFaultsIT {

	/** What callers are promised. */
	private static final Duration IN_TIME = Duration.ofSeconds(3);

	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final MongoProxy PROXY = MongoProxy.before(Engines.mongoUri("any"));

	static {
		Engines.createTopics(Candle.TOPIC, Candle.DEAD_LETTERS);
	}

	@Autowired
	MongoOperations mongo;

	@Autowired
	Environment environment;

	@LocalManagementPort
	int managementPort;

	@DynamicPropertySource
	static void behindTheProxy(DynamicPropertyRegistry properties) {
		properties.add("spring.mongodb.uri", () -> PROXY.uri("test-" + UUID.randomUUID()));
	}

	static Stream<Named<Supplier<Fault>>> refusals() {
		return Stream.of(Named.of("not primary while hello says otherwise", Fault::notPrimary),
				Named.of("an election", Fault::election), Named.of("shutting down", Fault::shuttingDown),
				Named.of("stalled while hello answers", Fault::stalled), Named.of("frozen", Fault::frozen),
				Named.of("the password was changed", Fault::passwordChanged));
	}

	static Stream<Named<Supplier<Fault>>> faultyWrites() {
		return Stream.of(Named.of("disk full", Fault::diskFull), Named.of("write concern", Fault::writeConcern),
				Named.of("connections reset in mid-write", Fault::resettingWrites),
				Named.of("every write late, but none too late", () -> Fault.lateWrites(Duration.ofMillis(1200))));
	}

	@AfterEach
	void heal() {
		PROXY.heal();
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void callersAreToldInTimeAndEverythingGoesOnAfterwards(Supplier<Fault> fault) throws Exception {
		var candle = someone().create("/v1/candles", name()).text("/id");
		awaitCopy(candle, 1);
		var heard = UUID.randomUUID().toString();
		var key = UUID.randomUUID().toString();

		PROXY.play(fault.get());
		tell(heard);
		await().atMost(IN_TIME.multipliedBy(3)).untilAsserted(() -> assertAnswer(() -> read(candle), 503));
		assertAnswer(() -> someone().create("/v1/candles", name(), key), 503);
		assertAnswer(() -> someone().post("/v1/candles/" + candle + "/lightings"), 503);
		assertThat(inTime(() -> management("/health/readiness"))).contains("DOWN");
		assertThat(inTime(() -> management("/prometheus"))).contains("candles_heard_of");
		assertThat(deadLetters()).isEqualTo(503);
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(management("/prometheus")).containsPattern("candles_heard_of\\{[^}]*} NaN"));
		PROXY.heal();

		await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(candle).status()).isEqualTo(200));
		var made = new Answer[1];
		await().atMost(PATIENCE).until(() -> {
			made[0] = someone().create("/v1/candles", name(), key);
			return made[0].status() != 409;
		});
		assertThat(made[0].status()).isEqualTo(201);
		awaitCopy(made[0].text("/id"), 1);
		awaitCopy(heard, 3);
		assertThat(management("/health/readiness")).contains("UP");
		assertThat(deadLetters()).isEqualTo(200);
		assertNoDeadLetters(heard);
	}

	@ParameterizedTest
	@MethodSource("faultyWrites")
	void writesThatFailAreTriedAgainToTheSameEnd(Supplier<Fault> fault) throws Exception {
		var candle = someone().create("/v1/candles", name()).text("/id");
		awaitCopy(candle, 1);
		var heard = UUID.randomUUID().toString();
		var key = UUID.randomUUID().toString();

		PROXY.play(fault.get());
		tell(heard);
		assertThat(inTime(() -> someone().create("/v1/candles", name(), key)).status()).isEqualTo(503);
		assertThat(inTime(() -> read(candle)).status()).isEqualTo(200);
		await().during(Duration.ofSeconds(1))
			.atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(inTime(() -> someone().post("/v1/candles/" + candle + "/lightings")).status())
						.isIn(200, 503));
		PROXY.heal();

		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(someone().create("/v1/candles", name(), key).status()).isEqualTo(201));
		awaitCopy(heard, 3);
		int lit = read(candle).json().path("lit").asInt();
		awaitCopy(candle, lit);
		try (var reader = new TopicReader(Candle.TOPIC)) {
			var sequences = reader.events(candle, lit)
				.stream()
				.map((event) -> Long.valueOf(event.header("ce_sequence")))
				.distinct()
				.toList();
			assertThat(sequences).isEqualTo(LongStream.rangeClosed(1, lit).boxed().toList());
		}
		assertNoDeadLetters(heard, candle);
	}

	private Api someone() {
		return Api.as(this.environment, "recruiter", "red");
	}

	private Answer read(String candle) {
		return someone().get("/v1/candles/" + candle);
	}

	private static String name() {
		return "{\"name\": \"beeswax\"}";
	}

	private static void assertAnswer(Supplier<Answer> request, int status) {
		assertThat(inTime(request))
			.satisfies((answer) -> assertThat(answer.status()).as(answer.body()).isEqualTo(status));
	}

	private static <T> T inTime(Supplier<T> work) {
		var begin = Instant.now();
		var result = work.get();
		assertThat(Duration.between(begin, Instant.now())).isLessThan(IN_TIME);
		return result;
	}

	private String management(String path) {
		return RestClient.create("http://localhost:" + this.managementPort + "/actuator")
			.get()
			.uri(path)
			.exchange((request, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
	}

	/** The status that an operator gets who asks how many dead letters there are. */
	private int deadLetters() {
		return RestClient.create("http://localhost:" + this.managementPort + "/actuator")
			.get()
			.uri("/deadletters")
			.header("Authorization", "Bearer " + TestIssuer.shared().token("operator", List.of("operator"), List.of()))
			.exchange((request, response) -> response.getStatusCode().value());
	}

	private void awaitCopy(String candle, long sequence) {
		await().atMost(PATIENCE).untilAsserted(() -> {
			var copy = this.mongo.findById(candle, Document.class, CandleApplication.COPIES);
			assertThat(copy).isNotNull().containsEntry(NewerWins.SEQUENCE, sequence);
		});
	}

	/** Three events that another service told while the database was ill. */
	private static void tell(String candle) throws Exception {
		try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", Engines.kafka()),
				new StringSerializer(), new ByteArraySerializer())) {
			for (int sequence = 1; sequence <= 3; sequence++) {
				var event = new ProducerRecord<String, byte[]>(Candle.TOPIC, candle,
						"{\"candleId\":\"%s\",\"lit\":%d}".formatted(candle, sequence)
							.getBytes(StandardCharsets.UTF_8));
				var headers = Map.of("ce_specversion", "1.0", "ce_id", candle + sequence, "ce_source", "/x", "ce_type",
						Candle.LIT.name(), "ce_time", "2026-11-01T00:00:00Z", "ce_partitionkey", candle, "ce_sequence",
						"%010d".formatted(sequence));
				headers.forEach((header, value) -> event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
				producer.send(event).get();
			}
		}
	}

	private static void assertNoDeadLetters(String... keys) {
		try (var reader = new TopicReader(Candle.DEAD_LETTERS)) {
			List.of(keys).forEach((key) -> assertThat(reader.events(key, 0)).isEmpty());
		}
	}

}
