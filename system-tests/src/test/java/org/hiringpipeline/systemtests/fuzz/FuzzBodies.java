package org.hiringpipeline.systemtests.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies that keep the rules which no schema can say, so that enough requests succeed.
 */
final class FuzzBodies {

	private static final JsonMapper JSON = JsonMapper.shared();

	private FuzzBodies() {
	}

	static String write(JsonNode body) {
		return JSON.writeValueAsString(body);
	}

	static Optional<JsonNode> of(FuzzOperation operation, Random random, FuzzPool pool) {
		@Nullable Object body = switch (operation.method() + " " + operation.path()) {
			case "POST /v1/postings" -> Map.of("profileId", "back-end-engineer", "level", "mid", "employmentType",
					"salaried", "location", Map.of("country", "DE", "city", "Berlin", "remote", false), "payRange",
					Map.of("currency", "EUR", "minimum", 65000, "maximum", 80000.0, "per", "year"), "team",
					"platform-engineering", "hiringTeam",
					List.of(Map.of("name", "Team", "email", "fuzz-hiring@company.example")));
			case "PATCH /v1/postings/{postingId}" -> Map.of("title", "Changed " + random.nextInt(99));
			case "POST /v1/postings/{postingId}/transitions" -> Map.of("to",
					List.of("open", "open", "open", "paused", "closed").get(random.nextInt(5)), "reason", "fuzz");
			case "POST /v1/role-profiles" -> Map.of("title", "Fuzz Cook", "family", "Food", "summary", "Cooks.",
					"duties", List.of("Cook"), "qualifications", List.of("Has cooked"), "levels",
					List.of(Map.of("level", "mid", "summary", "Cooks alone.", "skills",
							List.of(Map.of("skill", "cooking", "weight", 1, "proficiency", 4)))));
			case "PATCH /v1/role-profiles/{profileId}" -> Map.of("summary", "Changed " + random.nextInt(99));
			case "POST /v1/candidates" ->
				Map.of("name", "Fuzz Candidate", "email", UUID.randomUUID() + "@candidates.example");
			case "POST /v1/postings/{postingId}/applications" ->
				Map.of("candidateId", pool.any("candidateId").orElse("none"));
			case "POST /v1/items", "PUT /v1/items/{id}" ->
				Map.of("skill", "sql", "level", "mid", "difficulty", 2, "kind", "single-choice", "stem",
						"Which one? " + random.nextInt(), "expectedSeconds", 60.0, "explanation", "The first one.",
						"options", List.of(Map.of("id", "a", "text", "first"), Map.of("id", "b", "text", "second")),
						"key", Map.of("options", List.of("a")));
			case "POST /v1/sittings/{id}/extra-time" -> Map.of("seconds", 1 + random.nextInt(60));
			case "PUT /v1/sitting/answers/{itemId}" -> Map.of("sequence", 1 + random.nextInt(99), "options", List.of());
			default -> null;
		};
		return Optional.ofNullable(body).map(JSON::valueToTree);
	}

}
