package org.hiringpipeline.platform.http.idempotency;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.hiringpipeline.platform.http.problem.Unavailable;
import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleClient.Answer;
import org.hiringpipeline.platform.sample.SampleService.Things;
import org.hiringpipeline.platform.sample.SampleSupport.SettableClock;
import org.hiringpipeline.platform.sample.SampleTest;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

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

	@AfterEach
	void forget() {
		this.mongo.remove(new Query(), IdempotencyStore.COLLECTION);
	}

	private static String thing(String name) {
		return "{\"name\": \"" + name + "\", \"count\": 1, \"parts\": []}";
	}

	private IdempotencyKey key(String body) {
		String fingerprint = Fingerprint.of(this.key, null, body.getBytes(StandardCharsets.UTF_8));
		return new IdempotencyKey("ann", "POST", PATH, this.key, fingerprint);
	}

	private IdempotencyStore.Decision begin(String body) {
		return this.store.begin(key(body));
	}

	@Test
	void aRepetitionMeetsWhatTheFirstMade() {
		Answer first = this.client.post(PATH, this.key, thing("a"));
		Answer again = this.client.post(PATH, this.key, thing("a"));
		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Idempotency-Replayed")).isEmpty();
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
		for (String header : List.of("Location", "ETag", "Content-Type")) {
			assertThat(again.header(header)).isEqualTo(first.header(header)).isNotEmpty();
		}
		assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
	}

	@Test
	void aRepetitionHasTheStatusOfTheFirstTime() {
		assertThat(this.client.post(PATH, this.key, thing("a")).status()).isEqualTo(201);
		this.mongo.updateFirst(new Query(), Update.update("status", 200), IdempotencyStore.COLLECTION);
		assertThat(this.client.post(PATH, this.key, thing("a")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ \"parts\" : [ ] ,\n\"count\":1,\"name\":\"a\" }",
			"{\"name\":\"\\u0061\",\"count\":1.0,\"parts\":[]}", "{\"count\":10e-1,\"name\":\"a\",\"parts\":[]}" })
	void theSameJsonInOtherWordsIsTheSameBody(String same) {
		Answer first = this.client.post(PATH, this.key, thing("a"));
		Answer again = this.client.post(PATH, this.key, same);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
		assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
	}

	@Test
	void nothingOfWhatWasSentOrAnsweredIsKept() {
		this.client.post("/v1/teams/red/things", this.key, "{\"email\": \"ada@private.example\"}");
		assertThat(this.mongo.findAll(Document.class, IdempotencyStore.COLLECTION)).hasSize(1)
			.allSatisfy((kept) -> assertThat(kept.keySet()).containsExactlyInAnyOrder("_id", "fingerprint", "epoch",
					"expiresAt", "status"))
			.noneSatisfy((kept) -> assertThat(kept.toJson()).contains("ada"));
		String same = Fingerprint.of("k", null,
				"{\"email\": \"ada@private.example\"}".getBytes(StandardCharsets.UTF_8));
		assertThat(same).as("cannot be guessed without the key")
			.isNotEqualTo(Fingerprint.of("other", null,
					"{\"email\": \"ada@private.example\"}".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void onlyWhoMayStillAskGetsAnAnswerAgain() {
		String body = "{\"email\": \"ada@private.example\"}";
		Answer first = asAnn(List.of("recruiter"), List.of("red"), body);
		assertThat(first.status()).isEqualTo(201);
		assertThat(asAnn(List.of("marker"), List.of("red"), body).status()).isEqualTo(403);
		Answer moved = asAnn(List.of("recruiter"), List.of("blue"), body);
		assertThat(moved.status()).isEqualTo(404);
		assertThat(moved.header("Idempotency-Replayed")).isEmpty();
		assertThat(moved.response().body()).doesNotContain("ada");
		Answer again = asAnn(List.of("recruiter"), List.of("red"), body);
		assertThat(again.response().body()).isEqualTo(first.response().body());
	}

	private Answer asAnn(List<String> roles, List<String> teams, String body) {
		String token = TestIssuer.shared().token("ann", roles, teams);
		return this.client.send(this.client.request("/v1/teams/red/things")
			.setHeader("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", this.key)
			.POST(BodyPublishers.ofString(body)));
	}

	@Test
	void aRefusalByTheStateIsNotFinal() {
		this.things.closed.set(true);
		assertThat(this.client.post("/v1/teams/red/things", this.key, "{}").status()).isEqualTo(409);
		this.things.closed.set(false);
		Answer later = this.client.post("/v1/teams/red/things", this.key, "{}");
		assertThat(later.status()).isEqualTo(201);
		assertThat(later.header("Idempotency-Replayed")).isEmpty();
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
		assertThat(retry.json().path("id").stringValue()).isEqualTo(key(thing("a")).derivedId());
		this.store.complete(crashed, 200);
		assertThat(this.client.post(PATH, this.key, thing("a")).status()).isEqualTo(201);
	}

	@Test
	void aServerErrorFreesTheRequestAndTheRetryMakesTheSameThing() {
		this.things.failures.put("shaky", new Unavailable("busy", Duration.ofSeconds(1)));
		assertThat(this.client.post(PATH, this.key, thing("shaky")).status()).isEqualTo(503);
		Answer retry = this.client.post(PATH, this.key, thing("shaky"));
		assertThat(retry.status()).isEqualTo(201);
		assertThat(retry.json().path("times").intValue()).isEqualTo(2);
	}

	@Test
	void aServerErrorDoesNotFreeTheKeyForAnotherRequest() {
		this.things.failures.put("shaky", new IllegalStateException("after it was made"));
		assertThat(this.client.post(PATH, this.key, thing("shaky")).status()).isEqualTo(500);
		assertThat(this.client.post(PATH, this.key, thing("corrected")).problem()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void aBodyThatBreaksRulesStillBindsTheKey() {
		assertThat(this.client.post(PATH, this.key, thing(" ")).problem()).isEqualTo("invalid-input");
		assertThat(this.client.post(PATH, this.key, thing(" ")).problem()).isEqualTo("invalid-input");
		assertThat(this.client.post(PATH, this.key, thing("b")).problem()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void whenTheKeyIsForgottenTheSameBodyMeetsTheSameThingAndAnotherMakesAnother() {
		String first = this.client.post(PATH, this.key, thing("a")).json().path("id").stringValue();
		this.clock.advance(Duration.ofHours(24));
		Answer other = this.client.post(PATH, this.key, thing("b"));
		assertThat(other.status()).isEqualTo(201);
		assertThat(other.json().path("id").stringValue()).isNotEqualTo(first);
		this.clock.advance(Duration.ofHours(24));
		assertThat(this.client.post(PATH, this.key, thing("a")).json().path("id").stringValue()).isEqualTo(first);
	}

	@Test
	void keysAreSweptWhenTheyAreForgotten() {
		this.client.post(PATH, this.key, thing("a"));
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
