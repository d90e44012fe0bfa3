package org.hiringpipeline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/**
 * Calls the running service as one caller, whose headers go with every request. A caller
 * does not change; {@link #with} and {@link #ifMatch} give another one.
 */
public final class Api {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final String base;

	private final Map<String, String> headers;

	private Api(String base, Map<String, String> headers) {
		this.base = base;
		this.headers = headers;
	}

	/** Someone without a token. */
	public static Api anonymous(Environment environment) {
		return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"), Map.of());
	}

	/**
	 * Someone with a role and teams, whose token names them as the subject, such as
	 * {@code reader-of-red}.
	 */
	public static Api as(Environment environment, String role, String... teams) {
		var subject = role + "-of-" + String.join("-", teams);
		var token = TestIssuer.shared().token(subject, List.of(role), List.of(teams));
		return anonymous(environment).with("Authorization", "Bearer " + token);
	}

	/** The same caller with another header. */
	public Api with(String header, String value) {
		var all = new HashMap<>(this.headers);
		all.put(header, value);
		return new Api(this.base, all);
	}

	/** The same caller, who changes only what still is as in that answer. */
	public Api ifMatch(Answer before) {
		return with("If-Match", before.etag());
	}

	/** Reads. */
	public Answer get(String path) {
		return send(request(path).GET());
	}

	/** Posts nothing. */
	public Answer post(String path) {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	/** Posts JSON without an idempotency key. */
	public Answer post(String path, String json) {
		return send(request(path, "application/json").POST(BodyPublishers.ofString(json)));
	}

	/** Posts JSON under a fresh idempotency key. */
	public Answer create(String path, String json) {
		return create(path, json, UUID.randomUUID().toString());
	}

	/** Posts JSON under that idempotency key. */
	public Answer create(String path, String json, String key) {
		return with("Idempotency-Key", key).post(path, json);
	}

	/** Puts JSON. */
	public Answer put(String path, String json) {
		return send(request(path, "application/json").PUT(BodyPublishers.ofString(json)));
	}

	/** Sends a JSON merge patch. */
	public Answer patch(String path, String json) {
		return send(request(path, "application/merge-patch+json").method("PATCH", BodyPublishers.ofString(json)));
	}

	private HttpRequest.Builder request(String path, String contentType) {
		return request(path).header("Content-Type", contentType);
	}

	private HttpRequest.Builder request(String path) {
		var request = HttpRequest.newBuilder(URI.create(this.base + path)).timeout(PATIENCE);
		this.headers.forEach(request::header);
		return request;
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			var response = HTTP.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What came back.
	 *
	 * @param status the HTTP status
	 * @param headers all headers
	 * @param body the body as it came
	 */
	public record Answer(int status, HttpHeaders headers, String body) {

		/** The body as JSON. */
		public JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

		/** The value at a JSON pointer as text, empty where there is none. */
		public String text(String pointer) {
			return json().at(pointer).asString("");
		}

		/** A header, empty where there is none. */
		public String header(String name) {
			return this.headers.firstValue(name).orElse("");
		}

		/** The version of what was read. */
		public String etag() {
			return header("ETag");
		}

		/** The fields that a problem names. */
		public List<String> faults() {
			return json().path("errors").valueStream().map((error) -> error.path("field").asString()).toList();
		}

		@Override
		public String toString() {
			return this.status + " " + this.body;
		}

	}

}
