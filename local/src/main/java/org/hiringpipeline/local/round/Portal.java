package org.hiringpipeline.local.round;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.hiringpipeline.local.round.Http.Answer;
import tools.jackson.databind.JsonNode;

/** The hiring portal: calls the services with a token of its own. */
final class Portal {

	private static final String PORTAL = "portal-backend";

	private static final String AUTHOR = "item-author";

	private final Http http;

	private final UnaryOperator<String> urls;

	private final UnaryOperator<String> tokens;

	Portal(Http http, UnaryOperator<String> urls, UnaryOperator<String> tokens) {
		this.http = http;
		this.urls = urls;
		this.tokens = tokens;
	}

	/** Reads something that must be there. */
	JsonNode read(String service, String path) throws InterruptedException {
		return expect(look(service, path), path);
	}

	/** Reads something that may not be there yet. */
	Answer look(String service, String path) throws InterruptedException {
		return this.http.get(this.urls.apply(service) + path, bearer(PORTAL));
	}

	/** Reads an item of the bank with its key, as an author may. */
	JsonNode item(String itemId) throws InterruptedException {
		var path = "/v1/items/" + itemId;
		return expect(this.http.get(this.urls.apply("assessment-service") + path, bearer(AUTHOR)), path);
	}

	/** Creates something; a repeat after a lost answer creates nothing new. */
	Answer create(String service, String path, Object body) throws InterruptedException {
		var headers = new HashMap<>(bearer(PORTAL));
		headers.put("Idempotency-Key", UUID.randomUUID().toString());
		var answer = this.http.send("POST", this.urls.apply(service) + path, headers, body);
		expect(answer, path);
		return answer;
	}

	/** Moves something that was just read on, once more if somebody else was faster. */
	JsonNode move(String service, String path, Object body) throws InterruptedException {
		while (true) {
			var now = look(service, path);
			expect(now, path);
			var headers = new HashMap<>(bearer(PORTAL));
			headers.put("If-Match", String.valueOf(now.etag()));
			var moved = this.http.send("POST", this.urls.apply(service) + path + "/transitions", headers, body);
			if (moved.status() != 412) {
				return expect(moved, path + "/transitions");
			}
		}
	}

	private Map<String, String> bearer(String client) {
		return Map.of("Authorization", "Bearer " + this.tokens.apply(client));
	}

	private static JsonNode expect(Answer answer, String path) {
		if (!answer.ok()) {
			throw new RoundFailure("%s answered %d: %s".formatted(path, answer.status(), answer.body()));
		}
		return answer.body();
	}

}
