package org.hiringpipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.hiringpipeline.platform.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/** Calls the running service as someone with a role and teams. */
public final class Api {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String base;

	private final String token;

	private Api(String base, String token) {
		this.base = base;
		this.token = token;
	}

	/** A caller of the service that runs in this environment. */
	public static Api as(Environment environment, String role, String... teams) {
		return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"),
				TestIssuer.shared().token(role + "-of-" + String.join("-", teams), List.of(role), List.of(teams)));
	}

	/** A read. */
	public Answer get(String path) {
		return send(request(path).GET());
	}

	/** A read of one representation. */
	public Answer get(String path, String accept) {
		return send(request(path).header("Accept", accept).GET());
	}

	/** A creation under a fresh key. */
	public Answer post(String path, String json) {
		return post(path, json, UUID.randomUUID().toString());
	}

	/** A creation under that key. */
	public Answer post(String path, String json, String key) {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(json)));
	}

	/** A step of what was read before. */
	public Answer move(Answer before, String path, String json) {
		return send(request(path + "/transitions").header("Content-Type", "application/json")
			.header("If-Match", before.etag())
			.POST(BodyPublishers.ofString(json)));
	}

	/** A change of what was read before. */
	public Answer patch(Answer before, String path, String json) {
		return send(request(path).header("Content-Type", "application/merge-patch+json")
			.header("If-Match", before.etag())
			.method("PATCH", BodyPublishers.ofString(json)));
	}

	/** The beginning of a request. */
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(30))
			.header("Authorization", "Bearer " + this.token);
	}

	/** Sends a request. */
	public Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		public String id() {
			return ID_FIELDS.stream()
				.filter((field) -> this.json().path(field).isString())
				.findFirst()
				.map((field) -> this.json().path(field).asString())
				.orElseThrow();
		}

		/**
		 * Where an answer has its own id: the first of them, as an application also names
		 * its posting.
		 */
		private static final List<String> ID_FIELDS = List.of("applicationId", "postingId", "candidateId", "profileId");

		/** The text at a JSON pointer. */
		public String text(String pointer) {
			return json().at(pointer).asString("");
		}

		public String etag() {
			return header("ETag");
		}

		/** A header, or nothing. */
		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** The fields that a problem names. */
		public List<String> faults() {
			return json().path("errors").valueStream().map((error) -> error.path("field").asString()).toList();
		}

		@Override
		public String toString() {
			return status() + " " + body();
		}

	}

}
