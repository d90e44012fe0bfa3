package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of the sample clients, fetched once and kept while they last.
 */
final class Tokens {

	private static final Duration EARLY = Duration.ofMinutes(5);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final JsonMapper json = JsonMapper.builder().build();

	private final String issuer;

	private final Map<String, Token> kept = new ConcurrentHashMap<>();

	Tokens(String issuer) {
		this.issuer = issuer;
	}

	private record Token(String value, Instant until) {

	}

	String of(String clientId) {
		Token token = this.kept.get(clientId);
		if (token == null || Instant.now().isAfter(token.until())) {
			token = fetch(clientId);
			this.kept.put(clientId, token);
		}
		return token.value();
	}

	private Token fetch(String clientId) {
		String credentials = Base64.getEncoder()
			.encodeToString((clientId + ":" + clientId + "-secret").getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.issuer + "/oauth2/token"))
			.timeout(PATIENCE)
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException("no token for " + clientId + ": " + response.body());
			}
			JsonNode answer = json.readTree(response.body());
			Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong()).minus(EARLY);
			return new Token(answer.path("access_token").asString(), Instant.now().plus(lifetime));
		}
		catch (IOException ex) {
			throw new IllegalStateException("the issuer does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while fetching a token", ex);
		}
	}

}
