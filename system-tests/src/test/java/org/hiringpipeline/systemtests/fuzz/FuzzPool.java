package org.hiringpipeline.systemtests.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/**
 * What answers have shown so far: ids by their name, cursors, entity tags, secrets of
 * links, so that later requests meet something that exists. The latest are kept.
 */
final class FuzzPool {

	private static final int KEPT = 12;

	/** Where items have other ids, a candidate's own. */
	private static final String CANDIDATES = "/v1/sitting/";

	private static final String QUESTION = "question";

	private static final Map<String, String> COLLECTIONS = Map.of("assessments", "assessmentId", "items", "itemId",
			"sittings", "sittingId", "deliveries", "deliveryId", "postings", "postingId", "role-profiles", "profileId",
			"candidates", "candidateId", "applications", "applicationId");

	private final Map<String, Deque<String>> known = new HashMap<>();

	private final Map<String, List<String>> pinned = new HashMap<>();

	private final Map<String, String> tags = new HashMap<>();

	private final Random random;

	FuzzPool(Random random) {
		this.random = random;
		pin("profileId", "back-end-engineer");
		pin("number", "1");
	}

	void add(String name, String value) {
		var values = this.known.computeIfAbsent(name, (any) -> new ArrayDeque<>());
		if (!values.contains(value)) {
			values.addLast(value);
			if (values.size() > KEPT) {
				values.removeFirst();
			}
		}
	}

	/** What stays in the pool whatever comes. */
	void pin(String name, String value) {
		this.pinned.computeIfAbsent(name, (any) -> new ArrayList<>()).add(value);
	}

	Optional<String> any(String name) {
		var values = new ArrayList<>(this.known.getOrDefault(name, new ArrayDeque<>()));
		if (this.pinned.containsKey(name) && (values.isEmpty() || this.random.nextBoolean())) {
			values = new ArrayList<>(this.pinned.get(name));
		}
		return values.isEmpty() ? Optional.empty() : Optional.of(values.get(this.random.nextInt(values.size())));
	}

	/** The name under which the pool knows a path variable. */
	static String variable(String path, String variable) {
		if (path.startsWith(CANDIDATES)) {
			return QUESTION;
		}
		if (!variable.equals("id")) {
			return variable;
		}
		var segments = List.of(path.split("/"));
		return COLLECTIONS.getOrDefault(segments.get(segments.indexOf("{id}") - 1), "id");
	}

	Optional<String> tag(String path) {
		return Optional.ofNullable(this.tags.get(path));
	}

	/** Learns from an answer. */
	void learn(String path, String template, Optional<String> tag, JsonNode answer) {
		tag.ifPresent((value) -> this.tags.put(path, value));
		harvest(template.equals("/v1/sitting") || template.startsWith(CANDIDATES) ? QUESTION : collection(template),
				answer);
	}

	private static String collection(String template) {
		return List.of(template.split("/"))
			.stream()
			.filter(COLLECTIONS::containsKey)
			.reduce((first, second) -> second)
			.map(COLLECTIONS::get)
			.orElse("id");
	}

	private void harvest(String idName, JsonNode node) {
		node.valueStream().forEach((value) -> harvest(idName, value));
		node.properties().forEach((property) -> {
			var name = property.getKey();
			if (!property.getValue().isString()) {
				return;
			}
			var text = property.getValue().asString();
			if (name.equals("id")) {
				add(idName, text);
			}
			else if (idName.equals(QUESTION) && name.equals("itemId")) {
				add(QUESTION, text);
			}
			else if (name.endsWith("Id")) {
				add(name, text);
			}
			else if (name.equals("next")) {
				add("cursor", text);
			}
			else if (name.equals("url") && text.contains("#")) {
				add("sittingToken", text.substring(text.indexOf('#') + 1));
			}
		});
	}

}
