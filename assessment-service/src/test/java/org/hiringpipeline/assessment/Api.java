package org.hiringpipeline.assessment;

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

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/** Calls the running service with one header that says who calls. */
public final class Api {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String base;

	private final String header;

	private final String value;

	Api(Environment environment, String header, String value) {
		this.base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
		this.header = header;
		this.value = value;
	}

	/** A read. */
	public Answer get(String path) {
		return send(request(path).GET());
	}

	/** A post without a body. */
	public Answer post(String path) {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	/** A post under a fresh key. */
	public Answer post(String path, String json) {
		return post(path, json, UUID.randomUUID().toString());
	}

	/** A post under that key. */
	public Answer post(String path, String json, String key) {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(json)));
	}

	/** A post that is based on what was read before. */
	public Answer postIf(Answer before, String path) {
		return send(request(path).header("If-Match", before.header("ETag")).POST(BodyPublishers.noBody()));
	}

	/** A replacement. */
	public Answer put(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
	}

	/** A replacement of what was read before. */
	public Answer putIf(Answer before, String path, String json) {
		return send(request(path).header("Content-Type", "application/json")
			.header("If-Match", before.header("ETag"))
			.PUT(BodyPublishers.ofString(json)));
	}

	/** The beginning of a request. */
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(30))
			.header(this.header, this.value);
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

		/** The HTTP status. */
		public int status() {
			return this.response.statusCode();
		}

		/** The body as JSON. */
		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		/** The value at a JSON pointer, as text. */
		public String text(String pointer) {
			return json().at(pointer).asString("");
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
			return status() + " " + this.response.body();
		}

	}

}
