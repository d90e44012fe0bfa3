package org.hiringpipeline.platform.http.idempotency;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.http.problem.Unavailable;
import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleClient.Answer;
import org.hiringpipeline.platform.sample.SampleService.Things;
import org.hiringpipeline.platform.sample.SampleSupport.SettableClock;
import org.hiringpipeline.platform.sample.SampleTest;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class IdempotencyTests {

	private static final String PATH = "/v1/things";

	@Autowired
	SampleClient client;

	@Autowired
	Things things;

	@Autowired
	IdempotencyStore store;

	@Autowired
	IdempotencySettings settings;

	@Autowired
	MongoOperations mongo;

	@Autowired
	SettableClock clock;

	private final String key = UUID.randomUUID().toString();

	private static String thing(String name) {
		return "{\"name\": \"" + name + "\", \"count\": 1, \"parts\": []}";
	}

	private IdempotencyStore.Decision begin(String body) {
		return this.store.begin(new IdempotencyKey("ann", "POST", PATH, this.key), "",
				body.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aRepetitionGetsTheFirstAnswerWithoutRunning() {
		Answer first = this.client.post(PATH, this.key, thing("a"));
		Answer again = this.client.post(PATH, this.key, thing("a"));
		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Idempotency-Replayed")).isEmpty();
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
		assertThat(again.response().body()).isEqualTo(first.response().body());
		for (String header : List.of("Location", "ETag", "Content-Type")) {
			assertThat(again.header(header)).isEqualTo(first.header(header)).isNotEmpty();
		}
		assertThat(this.things.made.get(first.json().path("id").stringValue())).isEqualTo(1);
	}

	@Test
	void anotherBodyUnderTheSameKeyIsRefused() {
		this.client.post(PATH, this.key, thing("a"));
		Answer other = this.client.post(PATH, this.key, thing("b"));
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.problem()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void theKeyOfAnotherCallerIsAnotherKey() {
		Answer first = this.client.post(PATH, this.key, thing("a"));
		String bob = TestIssuer.shared().token("bob", List.of("recruiter"), List.of());
		Answer other = this.client.send(this.client.request(PATH)
			.setHeader("Authorization", "Bearer " + bob)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", this.key)
			.POST(BodyPublishers.ofString(thing("b"))));
		assertThat(other.status()).isEqualTo(201);
		assertThat(other.json().path("id")).isNotEqualTo(first.json().path("id"));
	}

	@Test
	void aKeyIsRequiredAndVisibleAscii() {
		Answer without = this.client.send(this.client.request(PATH)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(thing("a"))));
		assertThat(without.status()).isEqualTo(400);
		assertThat(without.problem()).isEqualTo("idempotency-key-missing");
		assertThat(this.client.post(PATH, "a b", thing("a")).problem()).isEqualTo("idempotency-key-malformed");
		assertThat(this.client.post(PATH, "x".repeat(201), thing("a")).status()).isEqualTo(400);
	}

	@Test
	void whileItRunsARepetitionIsToldToWait() {
		begin(thing("a"));
		Answer early = this.client.post(PATH, this.key, thing("a"));
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.problem()).isEqualTo("idempotency-key-in-use");
		assertThat(early.header("Retry-After")).isEqualTo(String.valueOf(this.settings.lease().toSeconds()));
	}

	@Test
	void aCrashedRunIsTakenOverAfterItsLeaseAndMakesTheSameThing() {
		IdempotencyStore.Run crashed = (IdempotencyStore.Run) begin(thing("a"));
		this.clock.advance(this.settings.lease());
		Answer retry = this.client.post(PATH, this.key, thing("a"));
		assertThat(retry.status()).isEqualTo(201);
		assertThat(retry.json().path("id").stringValue()).isEqualTo(Ids.derive("ann", "POST", PATH, this.key));
		this.store.complete(crashed, new StoredAnswer(200, Map.of(), new byte[0]));
		assertThat(this.client.post(PATH, this.key, thing("a")).status()).isEqualTo(201);
	}

	@Test
	void aServerErrorFreesTheKeyAndTheRetryMakesTheSameThing() {
		this.things.failures.put("shaky", new Unavailable("busy", Duration.ofSeconds(1)));
		assertThat(this.client.post(PATH, this.key, thing("shaky")).status()).isEqualTo(503);
		Answer retry = this.client.post(PATH, this.key, thing("shaky"));
		assertThat(retry.status()).isEqualTo(201);
		assertThat(retry.json().path("times").intValue()).isEqualTo(2);
	}

	@Test
	void aRefusalIsAnAnswerToo() {
		Answer first = this.client.post(PATH, this.key, thing(" "));
		Answer again = this.client.post(PATH, this.key, thing(" "));
		assertThat(first.status()).isEqualTo(422);
		assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
		assertThat(again.response().body()).isEqualTo(first.response().body());
	}

	@Test
	void answersExpire() {
		this.client.post(PATH, this.key, thing("a"));
		this.clock.advance(Duration.ofHours(24));
		assertThat(this.client.post(PATH, this.key, thing("b")).status()).isEqualTo(201);
		this.clock.advance(Duration.ofHours(24));
		assertThat(this.store.sweep()).isPositive();
		assertThat(this.mongo.count(new Query(), IdempotencyStore.COLLECTION)).isZero();
	}

	@Test
	void expiryIsIndexed() {
		assertThat(this.mongo.getCollection(IdempotencyStore.COLLECTION).listIndexes())
			.extracting((index) -> index.get("key", Document.class).keySet().iterator().next())
			.contains("expiresAt");
	}

}
