package org.hiringpipeline.platform.lamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** An operator at the dead-letter endpoint. */
@Component
@Lazy
class LampDeadLetters {

	private final RestClient management;

	LampDeadLetters(@LocalManagementPort int port) {
		var operator = TestIssuer.shared().token("operator", List.of("operator"), List.of());
		this.management = RestClient.builder()
			.baseUrl("http://localhost:" + port + "/actuator/deadletters")
			.defaultHeader("Authorization", "Bearer " + operator)
			.build();
	}

	/** Why the open dead letters of a lamp are there. */
	List<String> reasons(String key) {
		return open(key).stream().map(Letter::reason).toList();
	}

	List<String> replay(String key) {
		return resolveEach(key, Map.of("action", "replay"));
	}

	List<String> discard(String key) {
		return resolveEach(key, Map.of("action", "discard", "reason", "not needed"));
	}

	/** The open dead letters of a lamp, read in pages. */
	List<Letter> open(String key) {
		var found = new ArrayList<Letter>();
		String cursor = null;
		do {
			var page = page("?limit=50" + ((cursor != null) ? "&cursor=" + cursor : ""));
			found.addAll(page.items());
			cursor = page.next();
		}
		while (cursor != null);
		return found.stream().filter((letter) -> key.equals(letter.key())).toList();
	}

	Letters page(String query) {
		var page = this.management.get().uri("/" + Lamp.TOPIC + query).retrieve().body(Letters.class);
		return Objects.requireNonNull(page);
	}

	JsonNode inspect(String position) {
		var letter = this.management.get()
			.uri("/{topic}/{position}", Lamp.TOPIC, position)
			.retrieve()
			.body(JsonNode.class);
		return Objects.requireNonNull(letter);
	}

	long count() {
		var counts = this.management.get().uri("").retrieve().body(JsonNode.class);
		return Objects.requireNonNull(counts).path(Lamp.TOPIC).asLong();
	}

	/** The status of an order that is not carried out. */
	int refusal(String position, Map<String, Object> order) {
		return this.management.post()
			.uri("/{topic}/{position}", Lamp.TOPIC, position)
			.body(order)
			.exchange((request, answer) -> answer.getStatusCode().value());
	}

	List<Letter> resolve(String position, Map<String, Object> order) {
		var outcomes = this.management.post()
			.uri("/{topic}/{position}", Lamp.TOPIC, position)
			.body(order)
			.retrieve()
			.body(new ParameterizedTypeReference<List<Letter>>() {
			});
		return (outcomes != null) ? outcomes : List.of();
	}

	private List<String> resolveEach(String key, Map<String, Object> order) {
		return open(key).stream()
			.flatMap((letter) -> resolve(letter.position(), order).stream())
			.map(Letter::outcome)
			.toList();
	}

	record Letters(List<Letter> items, @Nullable String next) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Letter(String position, @Nullable String key, String reason, String outcome) {
	}

}
