package org.hiringpipeline.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.hiringpipeline.local.launch.Stack;
import tools.jackson.databind.json.JsonMapper;

/** Single commands of the portal and of operators. */
public final class Commands {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private Commands() {
	}

	/** Registers a candidate whom nobody else has; answers the status. */
	static int registerCandidate(Stack stack) {
		var body = Map.of("name", "Sample Candidate", "email", UUID.randomUUID() + "@candidates.example");
		return post(stack.url("job-service") + "/v1/candidates", stack.token("portal-backend"), body).statusCode();
	}

	/** Creates something under a fresh key. */
	public static HttpResponse<String> post(String url, String token, Object body) {
		return post(url, token, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
	}

	static HttpResponse<String> post(String url, String token, Object body, Map<String, String> headers) {
		var request = HttpRequest.newBuilder(URI.create(url))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
		headers.forEach(request::header);
		return send(request);
	}

	public static HttpResponse<String> get(String url, String token) {
		return send(HttpRequest.newBuilder(URI.create(url))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization", "Bearer " + token));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
