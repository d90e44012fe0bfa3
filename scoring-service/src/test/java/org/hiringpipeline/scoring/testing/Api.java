package org.hiringpipeline.scoring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.hiringpipeline.platform.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/** Calls the running service over HTTP. */
public final class Api {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String base;

	private final String token;

	private Api(String base, String token) {
		this.base = base;
		this.token = token;
	}

	/** Calls as somebody with one role in one team. */
	public static Api as(Environment environment, String role, String team) {
		return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"),
				TestIssuer.shared().token("ann", List.of(role), List.of(team)));
	}

	/** Calls without a token. */
	public static Api anonymous(Environment environment) {
		return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"), "");
	}

	/** Reads what is at a path. */
	public Answer get(String path) {
		var request = HttpRequest.newBuilder(URI.create(this.base + path));
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		try {
			return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
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
	 * An answer.
	 *
	 * @param response as it came
	 */
	public record Answer(HttpResponse<String> response) {

		/** The HTTP status. */
		public int status() {
			return this.response.statusCode();
		}

		/** The body. */
		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

	}

}
