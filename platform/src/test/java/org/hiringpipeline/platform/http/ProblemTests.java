package org.hiringpipeline.platform.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleClient.Answer;
import org.hiringpipeline.platform.sample.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ProblemTests {

	private static final String THING = """
			{"name": "n", "count": 1, "parts": [{"name": "a", "weight": 0.5}]}""";

	@Autowired
	SampleClient client;

	@ParameterizedTest
	@CsvSource({ "missing,404,not-found", "conflict,409,conflict", "invalid,422,invalid-input",
			"unavailable,503,unavailable", "store,503,unavailable", "driver,503,unavailable", "duplicate,409,duplicate",
			"bug,500,internal-error" })
	void everyFailureIsAProblemThatKeepsSecrets(String kind, int status, String slug) {
		Answer answer = this.client.get("/v1/failures/" + kind);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(slug);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.json().path("traceId").stringValue()).hasSize(32);
		assertThat(answer.json().path("status").intValue()).isEqualTo(status);
		assertThat(answer.json().path("title").stringValue()).isNotBlank();
		assertThat(answer.response().body()).doesNotContain("secret");
	}

	@Test
	void conflictCarriesTheCurrentState() {
		assertThat(this.client.get("/v1/failures/conflict").json().at("/current/status").stringValue())
			.isEqualTo("closed");
	}

	@Test
	void unavailableSaysWhenToComeBack() {
		assertThat(this.client.get("/v1/failures/unavailable").header("Retry-After")).isEqualTo("7");
		assertThat(this.client.get("/v1/failures/store").header("Retry-After")).isEqualTo("5");
	}

	@Test
	void allBrokenRulesOfABodyAreNamedAtOnce() {
		Answer answer = this.client.post("/v1/things", "k-rules", """
				{"name": " ", "count": -1, "parts": [{"name": "a", "weight": 1}, {"name": "", "weight": 2}]}""");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.problem()).isEqualTo("invalid-input");
		assertThat(answer.errors()).containsExactly("count: must be greater than or equal to 0",
				"name: must not be blank", "parts[1].name: must not be blank",
				"parts[1].weight: must be less than or equal to 1");
	}

	@Test
	void allTypeMismatchesAndUnknownFieldsAreNamedAtOnceWithoutEcho() {
		Answer answer = this.client.post("/v1/things", "k-types", """
				{"name": 5, "level": "secret", "count": "7", "active": "true", "at": "secret", "day": "2030-02-31",
				 "reference": "secret", "extra": "secret",
				 "parts": [{"name": "a", "weight": "0.5"}, {"name": "b", "weight": 1, "more": 1}]}""");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("unreadable-body");
		assertThat(answer.errors()).contains("name: must be a string",
				"level: must be one of the known values (LOW, HIGH)", "count: must be a whole number within range",
				"active: must be true or false", "at: must be an ISO-8601 instant such as 2030-01-31T12:00:00Z",
				"day: must be an ISO-8601 date such as 2030-01-31", "reference: must be a UUID",
				"extra: is not a known field", "parts[0].weight: must be a number",
				"parts[1].more: is not a known field");
		assertThat(answer.response().body()).doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"name\": secret}|unreadable-body", "|unreadable-body",
			"{\"name\": \"\\u0000\"}|unreadable-body", "{\"name\": \"\\ud800\"}|unreadable-body",
			"null|unreadable-body", "[]|unreadable-body", "{\"name\":\"a\",\"name\":\"b\"}|unreadable-body",
			"{} {}|unreadable-body", "{\"count\": null, \"name\": \"a\", \"parts\": []}|unreadable-body",
			"{\"count\": 1.5, \"name\": \"a\", \"parts\": []}|unreadable-body",
			"{\"at\": 12, \"name\": \"a\", \"count\": 1, \"parts\": []}|unreadable-body",
			"{\"at\": \"+1000000000-01-01T00:00:00Z\", \"name\": \"a\", \"count\": 1, \"parts\": []}|unreadable-body",
			"{\"day\": 12, \"name\": \"a\", \"count\": 1, \"parts\": []}|unreadable-body",
			"{\"level\": 0, \"name\": \"a\", \"count\": 1, \"parts\": []}|unreadable-body" })
	void bodiesThatAreNotWhatTheySeemAreRefused(String body, String slug) {
		Answer answer = this.client.post("/v1/things", UUID.randomUUID().toString(), (body != null) ? body : "");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo(slug);
		assertThat(answer.response().body()).doesNotContain("secret");
	}

	@Test
	void brokenRulesOfReadableFieldsAreNamedBesideUnreadableOnes() {
		Answer answer = this.client.post("/v1/things", "k-both", """
				{"name": " ", "count": "7", "extra": 1, "parts": [{"name": "", "weight": 2}, "b"]}""");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.errors())
			.contains("count: must be a whole number within range", "extra: is not a known field",
					"name: must not be blank")
			.anyMatch((error) -> error.startsWith("parts[0].name: "))
			.anyMatch((error) -> error.startsWith("parts[1]: "))
			.doesNotHaveDuplicates()
			.noneMatch((error) -> error.startsWith("parts[1].") || error.contains("null"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "40", "40.0", "4e1", "4.0E+1", "400e-1" })
	void aNumberWithoutAFractionIsWholeHoweverItIsWritten(String count) {
		String body = "{\"count\": " + count + ", \"name\": \"a\", \"parts\": []}";
		assertThat(this.client.post("/v1/things", UUID.randomUUID().toString(), body).status()).isEqualTo(201);
		Answer patched = this.client.send(this.client.request("/v1/things/" + UUID.randomUUID())
			.header("Content-Type", "application/json")
			.method("PATCH", BodyPublishers.ofString(body)));
		assertThat(patched.json().path("count").isIntegralNumber()).isTrue();
		assertThat(patched.json().path("count").intValue()).isEqualTo(40);
	}

	@ParameterizedTest
	@ValueSource(strings = { "40.5", "1e-1", "1e30", "2147483648.0", "1e190", "1e400" })
	void aFractionOrAnOverflowIsNoWholeNumber(String count) {
		String body = "{\"count\": " + count + ", \"name\": \"a\", \"parts\": []}";
		assertThat(this.client.post("/v1/things", UUID.randomUUID().toString(), body).status()).isIn(400, 422);
	}

	@Test
	void brokenJsonIsLocated() {
		Answer answer = this.client.post("/v1/things", "k-broken", "{\n  \"name\": oops}");
		assertThat(answer.json().path("detail").stringValue()).contains("line 2, column");
	}

	@Test
	void parametersAreCheckedLikeBodies() {
		assertThat(this.client.get("/v1/things?depth=12").errors())
			.containsExactly("depth: must be less than or equal to 9");
		assertThat(this.client.get("/v1/things?depth=x").errors())
			.containsExactly("depth: must be a whole number within range");
		assertThat(this.client.get("/v1/things?level=secret").errors())
			.containsExactly("level: must be one of the known values (LOW, HIGH)");
		for (String since : List.of("yesterday", "%2B12345-01-01", "-0001-01-01", "0000-01-01", "2030-02-30")) {
			assertThat(this.client.get("/v1/things?since=" + since).errors())
				.containsExactly("since: must be an ISO-8601 date such as 2030-01-31");
		}
		assertThat(this.client.get("/v1/things?since=2030-01-31").status()).isEqualTo(200);
		assertThat(this.client.get("/v1/required").errors()).containsExactly("number: is required");
		assertThat(this.client.get("/v1/required?number=1").errors()).containsExactly("X-Needed: is required");
	}

	@Test
	void messagesAreInOneLanguage() {
		Answer answer = this.client.send(this.client.request("/v1/things?depth=12").header("Accept-Language", "de"));
		assertThat(answer.errors()).containsExactly("depth: must be less than or equal to 9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/problem+json", "application/merge-patch+json", "application/x+json" })
	void anAnswerIsNoOtherKindOfJsonThanItIs(String type) {
		Answer answer = this.client.send(this.client.request("/v1/caller").header("Accept", type));
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.problem()).isEqualTo("not-acceptable");
	}

	@Test
	void theProtocolsOwnRefusalsAreProblems() {
		assertThat(this.client.get("/v1/nowhere").problem()).isEqualTo("not-found");
		Answer method = this.client.send(this.client.request("/v1/things").DELETE());
		assertThat(method.problem()).isEqualTo("method-not-allowed");
		assertThat(method.header("Allow")).contains("POST");
		Answer accept = this.client.send(this.client.request("/v1/things").header("Accept", "text/csv"));
		assertThat(accept.status()).isEqualTo(406);
		assertThat(accept.problem()).isEqualTo("not-acceptable");
		Answer type = this.client.send(this.client.request("/v1/things")
			.header("Content-Type", "text/plain")
			.header("Idempotency-Key", "k-type")
			.POST(BodyPublishers.ofString(THING)));
		assertThat(type.status()).isEqualTo(415);
		assertThat(type.problem()).isEqualTo("unsupported-media-type");
	}

	@Test
	void whatTheContainerOrTheFirewallRefusesIsAProblem() {
		assertThat(this.client.get("/v1/things?level=%00").problem()).isEqualTo("invalid-request");
		assertThat(this.client.get("/v1/caller?team=%00").problem()).isEqualTo("invalid-request");
		assertThat(this.client.get("/v1/things?level=%ff%fe").status()).isEqualTo(400);
		assertThat(this.client.get("/v1//things").problem()).isEqualTo("invalid-request");
		assertThat(this.client.get("/v1/things;x=y").problem()).isEqualTo("invalid-request");
	}

	@Test
	void nothingIsWrittenForNull() {
		Answer answer = this.client.post("/v1/things", "k-null", THING);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.response().body()).doesNotContain("nothing");
	}

}
