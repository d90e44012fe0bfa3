package org.hiringpipeline.platform.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleClient.Answer;
import org.hiringpipeline.platform.sample.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No input gets a 500.
 */
@SampleTest
class RobustnessTests {

	private static final List<String> FIELDS = List.of("name", "level", "count", "active", "at", "day", "reference",
			"parts", "labels", "other", "\\u0000", "");

	private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "1e-400", "1E999999999",
			"99999999999999999999999999", "0.1", "\"\"", "\"\\u0000\"", "\"\\ud83d\"", "\"2030-02-30\"",
			"\"+999999999-12-31T23:59:59.999999999Z\"", "\"x\"", "[]", "{}", "[null]", "[[[[]]]]",
			"[{\"name\":\"a\",\"weight\":1e200}]", "[{\"weight\":{}}]", "{\"a.b\":\"c\",\"$x\":\"y\"}", "NaN", "'x'",
			"\"", "[1,", "\"\u0001\"", "0x1", "01", "\ufeff");

	@Autowired
	SampleClient client;

	static Stream<String> queries() {
		return Stream.of("limit=0", "limit=99999999999", "limit=1&limit=2", "limit=%00", "limit=", "cursor=",
				"cursor=%%%", "cursor=" + "A".repeat(3000), "cursor=WzFlOTk5XQ", "cursor=W10",
				"cursor=WzkyMjMzNzIwMzY4NTQ3NzU4MDdd", "cursor=Wy05OTldIA",
				"cursor=WyIrMTAwMDAwMDAwMC0wMS0wMVQwMDowMDowMFoiXQ", "limit=40.0", "limit=4e1", "since=%2B12345-01-01",
				"since=-0001-01-01", "cursor=WyJhIl0", "since=0000-00-00", "since=%2B999999999-12-31", "level=%ff",
				"level=low", "depth=1e9", "depth=" + "9".repeat(3000), "depth=%E2%88%9E", "x=" + "y".repeat(6000),
				"%00=1", "a%zz=1", "=", "&&&", "a[0]=1", "a.b.c=1", "limit=50;x=1", "depth=%F0%9F%98%80");
	}

	@ParameterizedTest
	@MethodSource("queries")
	void queries(String query) {
		int status = this.client.raw("GET /v1/things?" + query
				+ " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\nConnection: close\r\n\r\n");
		assertThat(status).as(query).isBetween(200, 499);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/things/%00", "/v1/things/%", "/v1/things/%zz", "/v1/things/%ff%fe",
			"/v1/things/..%2f..", "/v1/things/%2e%2e/%2e%2e/", "/v1//things", "/v1/things/;a=b", "/v1/things/\\",
			"/v1/failures/%c0%80", "/v1/things/{id}", "/%", "//", "*", "http://x/v1/things", "/v1/things/%u0041",
			"/error", "/v1/things#x" })
	void paths(String path) {
		for (String method : List.of("GET", "POST", "PATCH", "FOO", "TRACE", "OPTIONS", "HEAD")) {
			int status = this.client.raw(
					method + " " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\nContent-Length: 0\r\n"
							+ "Connection: close\r\n\r\n");
			boolean reachesTheBug = path.startsWith("/v1/failures/") && status == 500;
			assertThat(status < 500 || status == 501 || reachesTheBug).as(method + " " + path + " " + status).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept: ;;;", "Accept: a/b/c", "Accept: text/", "Content-Type: ;", "Content-Type: json",
			"Content-Type: application/json;charset=foo", "Content-Type: application/json;charset=utf-16",
			"Content-Type: multipart/form-data", "Content-Type: multipart/form-data; boundary=x",
			"Content-Type: application/x-www-form-urlencoded", "If-Match: *", "If-Match: \"1\", \"2\"",
			"If-Match: \u00ff", "If-Match: W/\"1\"", "If-Modified-Since: yesterday", "If-None-Match: \"",
			"Range: bytes=9-1,x", "Accept-Language: ,,,;q=x", "Accept-Encoding: x;q=9", "traceparent: 00-0-0-0",
			"traceparent: \u00ff", "baggage: ,=;%zz", "Cookie: =;=;\"", "Origin: null", "X-Forwarded-For: '",
			"Forwarded: for=;;host=%", "Authorization: Bearer", "Authorization: Bearer a b c",
			"Authorization: Basic !!!", "Content-Encoding: gzip", "Transfer-Encoding: chunked", "Transfer-Encoding: x",
			"Content-Length: -1", "Content-Length: 99999999999", "Expect: 200-maybe", "Idempotency-Key: \u00e9",
			"Upgrade: h2c", "Host: %%%", "Bad Header: 1", "X-HTTP-Method-Override: DELETE" })
	void headers(String header) {
		for (String method : List.of("POST /v1/things", "PUT /v1/things/1")) {
			String key = header.startsWith("Idem") ? "" : "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
			String type = header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n";
			String token = header.startsWith("Auth") ? "" : "Authorization: Bearer TOKEN\r\n";
			String length = header.startsWith("Content-Length") || header.startsWith("Transfer") ? ""
					: "Content-Length: 2\r\n";
			int status = this.client.raw(method + " HTTP/1.1\r\nHost: x\r\n" + token + type + length + key + header
					+ "\r\nConnection: close\r\n\r\n{}");
			assertThat(status < 500 || status == 501).as(method + " with " + header + " " + status).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /v1/things?q={a} HTTP/1.1\r\nHost: x", "G(T /v1/things HTTP/1.1\r\nHost: x",
			"GET /v1/things/%zz HTTP/1.1\r\nHost: x", "GET /v1/things HTTP/1.1\r\nHost: %%%",
			"GET /v1/things HTTP/1.1\r\nHost: x\r\nBad Header: 1", "GET /v1/things HTTP/9.9\r\nHost: x",
			"POST /v1/things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x" })
	void whatTheServerItselfRefusesIsAProblemToo(String request) {
		String answer = this.client.rawAnswer(request + "\r\nConnection: close\r\n\r\n");
		assertThat(answer).matches("(?s)HTTP/1.1 (400|501|505) .*")
			.contains("Content-Type: application/problem+json")
			.contains("\"urn:hiringpipeline:problem:malformed-request\"")
			.doesNotContain("<html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ZZZ\r\n{}\r\n0\r\n\r\n", "5\r\n{}", "2\r\n{}\r\n", "-1\r\n" })
	void brokenChunks(String body) {
		int status = this.client
			.raw("PUT /v1/things/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\nConnection: close\r\n"
					+ "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
		assertThat(status).isLessThan(500);
	}

	@Test
	void bodies() {
		for (String value : VALUES) {
			assertPostIsSafe(value);
			assertPatchIsSafe(value);
			for (String field : FIELDS) {
				assertPostIsSafe("{\"" + field + "\": " + value + "}");
			}
		}
		Random random = new Random(7);
		for (int i = 0; i < 100; i++) {
			assertPatchIsSafe(body(random));
		}
	}

	private static String body(Random random) {
		List<String> members = new ArrayList<>();
		for (int i = random.nextInt(9); i >= 0; i--) {
			members.add("\"" + FIELDS.get(random.nextInt(FIELDS.size())) + "\":"
					+ VALUES.get(random.nextInt(VALUES.size())));
		}
		return "{" + String.join(",", members) + "}";
	}

	private void assertPostIsSafe(String body) {
		Answer answer = this.client.post("/v1/things", UUID.randomUUID().toString(), body);
		assertThat(answer.status()).as(body).isLessThan(500);
	}

	private void assertPatchIsSafe(String body) {
		Answer answer = this.client.send(this.client.request("/v1/things/" + UUID.randomUUID())
			.header("Content-Type", "application/json")
			.method("PATCH", BodyPublishers.ofString(body)));
		assertThat(answer.status()).as(body).isLessThan(500);
	}

	@Test
	void bytes() {
		Random random = new Random(11);
		for (int i = 0; i < 100; i++) {
			byte[] body = new byte[random.nextInt(200)];
			random.nextBytes(body);
			Answer answer = this.client.send(this.client.request("/v1/things/1")
				.header("Content-Type", "application/json")
				.header("If-Match", "\"3\"")
				.PUT(BodyPublishers.ofByteArray(body)));
			assertThat(answer.status()).isEqualTo(400);
		}
	}

}
