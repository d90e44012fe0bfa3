package org.hiringpipeline.platform.lamp;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.jspecify.annotations.Nullable;

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
			.baseUrl("http://localhost:" + port + "/actuator/deadletters/" + Lamp.TOPIC)
			.defaultHeader("Authorization", "Bearer " + operator)
			.build();
	}

	/** Why the open dead letters of a lamp are there. */
	List<String> reasons(String key) {
		return open(key).stream().map(Letter::reason).toList();
	}

	List<String> replay(String key) {
		return resolve(key, "replay");
	}

	List<String> discard(String key) {
		return resolve(key, "discard");
	}

	private List<Letter> open(String key) {
		var all = this.management.get()
			.uri("?limit=1000")
			.retrieve()
			.body(new ParameterizedTypeReference<List<Letter>>() {
			});
		return (all != null) ? all.stream().filter((letter) -> key.equals(letter.key())).toList() : List.of();
	}

	private List<String> resolve(String key, String action) {
		return open(key).stream().flatMap((letter) -> {
			var outcomes = this.management.post()
				.uri("/{position}", letter.position())
				.body(Map.of("action", action))
				.retrieve()
				.body(new ParameterizedTypeReference<List<Letter>>() {
				});
			return (outcomes != null) ? outcomes.stream() : List.<Letter>of().stream();
		}).map(Letter::outcome).toList();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Letter(String position, @Nullable String key, String reason, String outcome) {
	}

}
