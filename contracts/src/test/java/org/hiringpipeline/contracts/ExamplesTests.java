package org.hiringpipeline.contracts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExamplesTests {

	/** Optional for kinds of message to come; every kind of today has them. */
	private static final Set<String> ALWAYS_SENT_FOR_NOW = Set.of("applicationId", "sittingId");

	static Stream<Path> examples() {
		return ContractFiles.examples().stream();
	}

	static Stream<Path> dataSchemas() {
		return ContractFiles.schemas().stream().filter((file) -> !file.endsWith("cloudevent.v1.json"));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void isValid(Path file) {
		JsonNode event = ContractFiles.json(file);
		assertThat(Schemas.validate(Schemas.ENVELOPE, event)).isEmpty();
		assertThat(Schemas.validate(event.path("dataschema").asString(), event.path("data"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"maximum" : 82000          | "maximum" : -1
			"status" : "open"          | "status" : "opened"
			"validThrough" : "2026-09- | "validThrough" : "2026-02-
			"openedAt" : "2026-09-02T09:00:00Z" | "openedAt" : "2026-09-02T09:00:00+02:00"
			"postingId" : "c1ba5c3f-   | "postingId" : "-
			"team"                     | "squad"
			""")
	void isInvalidOnceAPromiseIsBroken(String part, String replacement) {
		JsonNode event = ContractFiles
			.json(ContractFiles.CONTRACTS.resolve("events/job-postings/examples/job-posting.opened.json"));
		String data = event.path("data").toPrettyString();
		assertThat(data).contains(part);
		JsonNode broken = ContractFiles.json(data.replace(part, replacement));
		assertThat(Schemas.validate(event.path("dataschema").asString(), broken)).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void isNamedAfterItsTypeAndLiesBesideItsSchema(Path file) {
		JsonNode event = ContractFiles.json(file);
		String type = event.path("type").asString();
		String name = type.substring("org.hiringpipeline.".length(), type.lastIndexOf('.'));
		String version = type.substring(type.lastIndexOf('.'));
		assertThat(file.getFileName().toString()).matches(name + "(-[a-z-]+)?\\.json");
		String aggregate = name.substring(0, name.indexOf('.'));
		Path schema = file.resolveSibling("../" + aggregate + version + ".json").normalize();
		assertThat(event.path("dataschema").asString()).isEqualTo(Schemas.BASE + ContractFiles.name(schema));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void isKeyedByItsAggregate(Path file) {
		JsonNode event = ContractFiles.json(file);
		String key = switch (ContractFiles.folder(file)) {
			case "job-postings" -> "postingId";
			case "candidates" -> "candidateId";
			case "applications" -> "applicationId";
			case "assessments", "scoring-guides" -> "assessmentId";
			case "sittings", "submissions", "scores" -> "sittingId";
			case "notifications" -> "notificationId";
			default -> throw new IllegalStateException("Which property is the key in " + file + "?");
		};
		assertThat(event.path("subject")).isEqualTo(event.path("data").path(key));
		assertThat(event.path("partitionkey")).isEqualTo(event.path("subject"));
	}

	@Test
	void tellOneStory() {
		Map<String, Set<String>> ids = new HashMap<>();
		examples().map(ContractFiles::json)
			.flatMap((event) -> event.path("data").properties().stream())
			.filter((property) -> property.getKey().endsWith("Id"))
			.forEach((property) -> ids.computeIfAbsent(property.getKey(), (name) -> new HashSet<>())
				.add(property.getValue().asString()));
		assertThat(ids.remove("notificationId")).as("one per kind of message").hasSize(3);
		assertThat(ids.remove("assessmentId")).as("one per edition").hasSize(2);
		assertThat(ids).allSatisfy((name, values) -> assertThat(values).as(name).hasSize(1));
	}

	@Test
	void haveIdsOfTheirOwnAndCausesAmongThem() {
		List<JsonNode> events = examples().map(ContractFiles::json).toList();
		List<String> ids = events.stream().map((event) -> event.path("id").asString()).toList();
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(events.stream().filter((event) -> event.has("causationid")))
			.allSatisfy((event) -> assertThat(ids).contains(event.path("causationid").asString()));
	}

	@Test
	void weighToOne() {
		assertThat(examples().map(ContractFiles::json).filter((event) -> event.path("data").has("skills"))).isNotEmpty()
			.allSatisfy((event) -> {
				double sum = event.path("data")
					.path("skills")
					.valueStream()
					.mapToDouble((skill) -> skill.path("weight").asDouble())
					.sum();
				assertThat(sum).isCloseTo(1, within(1e-9));
			});
	}

	@Test
	void answerItemsOfTheGuide() {
		Path events = ContractFiles.CONTRACTS.resolve("events");
		JsonNode guide = data(events.resolve("scoring-guides/examples/scoring-guide.published.json"));
		JsonNode assessment = data(events.resolve("assessments/examples/assessment.published.json"));
		JsonNode submission = data(events.resolve("submissions/examples/submission.received.json"));
		assertThat(guide.path("items").findValuesAsString("kind")).contains("single-choice", "multiple-choice",
				"numeric", "short-text");
		assertThat(assessment.path("items").findValuesAsString("itemId"))
			.isEqualTo(guide.path("items").findValuesAsString("itemId"));
		assertThat(guide.path("items").findValuesAsString("itemId"))
			.containsAll(submission.path("answers").findValuesAsString("itemId"));
	}

	@ParameterizedTest
	@MethodSource("dataSchemas")
	void showEveryPropertyAndLeaveOutWhatIsOptional(Path file) {
		JsonNode schema = ContractFiles.json(file);
		List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
		List<JsonNode> data = examples().map(ContractFiles::json)
			.filter((event) -> event.path("dataschema").equals(schema.path("$id")))
			.map((event) -> event.path("data"))
			.toList();
		assertThat(schema.path("properties").propertyNames()).allSatisfy((property) -> {
			assertThat(data).as("present").anyMatch((example) -> example.has(property));
			if (!required.contains(property) && !ALWAYS_SENT_FOR_NOW.contains(property)) {
				assertThat(data).as("left out").anyMatch((example) -> !example.has(property));
			}
		});
	}

	private static JsonNode data(Path file) {
		return ContractFiles.json(file).path("data");
	}

}
