package org.hiringpipeline.local.round;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls that a careful client makes: with a time limit, and once more, with the same
 * idempotency key, while the service is away.
 */
final class Http {

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final Set<Integer> COME_BACK = Set.of(409, 425, 429, 502, 503, 504);

	static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Duration patience;

	Http(Duration patience) {
		this.patience = patience;
	}

	/**
	 * An answer.
	 *
	 * @param status the HTTP status
	 * @param body the body, an empty object where there is none
	 * @param etag the entity tag, if there is one
	 */
	record Answer(int status, JsonNode body, @Nullable String etag) {

		/** Whether it is a 2xx. */
		boolean ok() {
			return this.status / 100 == 2;
		}

	}

	Answer get(String url, Map<String, String> headers) throws InterruptedException {
		return call("GET", url, headers, null);
	}

	Answer send(String method, String url, Map<String, String> headers, Object body) throws InterruptedException {
		return call(method, url, headers, body);
	}

	private Answer call(String method, String url, Map<String, String> headers, @Nullable Object body)
			throws InterruptedException {
		var deadline = Instant.now().plus(this.patience);
		while (true) {
			String problem;
			try {
				var answer = once(method, url, headers, body);
				if (!isWorthAnotherTry(answer, headers)) {
					return answer;
				}
				problem = answer.status() + " " + answer.body();
			}
			catch (IOException ex) {
				problem = ex.toString();
			}
			if (Instant.now().isAfter(deadline)) {
				throw new RoundFailure("%s %s still fails after %s: %s".formatted(method, url, this.patience, problem));
			}
			Thread.sleep(PAUSE);
		}
	}

	/**
	 * A 409 is final, except the one that says that the same request is still running.
	 */
	private static boolean isWorthAnotherTry(Answer answer, Map<String, String> headers) {
		if (answer.status() == 409) {
			return headers.containsKey("Idempotency-Key")
					&& answer.body().path("type").asString("").endsWith("idempotency-key-in-use");
		}
		return COME_BACK.contains(answer.status());
	}

	private Answer once(String method, String url, Map<String, String> headers, @Nullable Object body)
			throws IOException, InterruptedException {
		BodyPublisher content = (body != null) ? BodyPublishers.ofString(JSON.writeValueAsString(body))
				: BodyPublishers.noBody();
		var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).method(method, content);
		headers.forEach(request::header);
		if (body != null && !headers.containsKey("Content-Type")) {
			request.header("Content-Type", "application/json");
		}
		var response = this.client.send(request.build(), BodyHandlers.ofString());
		var text = response.body();
		boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
		return new Answer(response.statusCode(),
				(json && !text.isBlank()) ? JSON.readTree(text) : JSON.createObjectNode(),
				response.headers().firstValue("ETag").orElse(null));
	}

}
