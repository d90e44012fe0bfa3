package org.hiringpipeline.contracts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SchemasTests {

	private static final Set<String> PERSONAL_WORDS = Set.of("name", "surname", "forename", "email", "mail", "phone",
			"mobile", "address", "street", "city", "zip", "postcode", "birth", "birthday", "age", "gender", "sex",
			"ethnicity", "race", "religion", "nationality", "disability", "photo", "cv", "resume", "contact", "person",
			"user", "recipient", "login", "ip", "token", "secret", "password", "link", "url", "text", "comment", "note",
			"reason", "message", "subject", "body", "locale");

	/** Property to why it is not about a person, or may be carried all the same. */
	private static final Map<String, String> ALLOWED = Map.of("events/cloudevent.v1.json subject",
			"the id of an aggregate", "events/job-postings/job-posting.v1.json location.city", "where the work is",
			"events/submissions/submission.v1.json answers.text",
			"the answer itself: read by scoring-service only, kept 7 days");

	static Stream<Path> schemas() {
		return ContractFiles.schemas().stream();
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void isValidAgainstTheMetaschema(Path file) {
		JsonNode schema = ContractFiles.json(file);
		assertThat(schema.path("$schema").asString()).isEqualTo(Schemas.METASCHEMA);
		assertThat(Schemas.validate(Schemas.METASCHEMA, schema)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void isIdentifiedByItsPath(Path file) {
		assertThat(ContractFiles.name(file)).matches("events/([a-z-]+/)?[a-z-]+\\.v[1-9][0-9]*\\.json");
		assertThat(ContractFiles.json(file).path("$id").asString()).isEqualTo(Schemas.BASE + ContractFiles.name(file));
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void describesEveryPropertyAndRequiresOnlyDescribedOnes(Path file) {
		JsonNode schema = ContractFiles.json(file);
		properties(schema).forEach((path, property) -> {
			assertThat(
					property.path("description").asString(resolved(schema, property).path("description").asString("")))
				.as(path)
				.isNotBlank();
			assertThat(property.path("properties").propertyNames()).as(path).containsAll(required(property));
		});
		assertThat(schema.path("properties").propertyNames()).containsAll(required(schema));
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void staysOpenForMoreProperties(Path file) {
		assertThat(ContractFiles.json(file).findValues("additionalProperties")).isEmpty();
		assertThat(ContractFiles.json(file).findValues("unevaluatedProperties")).isEmpty();
	}

	/** A closed list could never grow within a major version. */
	@ParameterizedTest
	@MethodSource("schemas")
	void leavesEveryListOfValuesOpen(Path file) {
		JsonNode schema = ContractFiles.json(file);
		assertThat(properties(schema).entrySet()
			.stream()
			.filter((property) -> resolved(schema, property.getValue()).has("enum"))
			.map(Map.Entry::getKey)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("schemas")
	void refersOnlyToWhatExists(Path file) {
		JsonNode schema = ContractFiles.json(file);
		assertThat(schema.findValuesAsString("$ref")).allSatisfy((reference) -> {
			assertThat(reference).startsWith("#/$defs/");
			assertThat(schema.at(reference.substring(1)).isObject()).isTrue();
		});
	}

	@Test
	void carryNothingPersonal() {
		Set<String> suspects = new TreeSet<>();
		schemas().forEach((file) -> properties(ContractFiles.json(file)).keySet()
			.stream()
			.filter(SchemasTests::smellsPersonal)
			.forEach((path) -> suspects.add(ContractFiles.name(file) + " " + path)));
		assertThat(suspects).as("a new one needs a reason in ALLOWED, a vanished one goes from it")
			.isEqualTo(new TreeSet<>(ALLOWED.keySet()));
	}

	@Test
	void noticeAPersonalPropertyAtAnyDepth() {
		Map<String, JsonNode> found = properties(ContractFiles.json("""
				{"properties": {"people": {"items": {"properties": {"firstName": {}, "score": {}}}}}}"""));
		assertThat(found.keySet().stream().filter(SchemasTests::smellsPersonal)).containsExactly("people.firstName");
	}

	private static boolean smellsPersonal(String path) {
		String property = path.substring(path.lastIndexOf('.') + 1);
		return Stream.of(property.split("(?=[A-Z])|[-_]"))
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.anyMatch(PERSONAL_WORDS::contains);
	}

	/** Every property by its path, those inside of objects and arrays too. */
	private static Map<String, JsonNode> properties(JsonNode schema) {
		Map<String, JsonNode> found = new LinkedHashMap<>();
		schema.path("properties").properties().forEach((property) -> {
			found.put(property.getKey(), property.getValue());
			properties(property.getValue()).forEach((path, inner) -> found.put(property.getKey() + "." + path, inner));
		});
		if (schema.has("items")) {
			found.putAll(properties(schema.get("items")));
		}
		return found;
	}

	private static JsonNode resolved(JsonNode schema, JsonNode property) {
		return property.has("$ref") ? schema.at(property.path("$ref").asString().substring(1)) : property;
	}

	private static List<String> required(JsonNode schema) {
		return schema.path("required").valueStream().map(JsonNode::asString).toList();
	}

}
