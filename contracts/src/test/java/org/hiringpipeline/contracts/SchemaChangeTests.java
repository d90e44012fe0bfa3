package org.hiringpipeline.contracts;

import org.hiringpipeline.contracts.SchemaChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaChangeTests {

	private static final String PUBLISHED = """
			{
				"$id": "https://example.org/a.v1.json",
				"title": "A thing",
				"type": "object",
				"required": ["id", "size"],
				"properties": {
					"id": {"$ref": "#/$defs/id", "description": "The thing."},
					"size": {"type": "integer", "minimum": 1, "maximum": 9},
					"state": {"type": "string", "enum": ["open", "closed"]},
					"kind": {"type": "string", "x-extensible-enum": ["plain"]},
					"parts": {"type": "array", "items": {"type": "object", "properties": {"weight": {"type": "number"}}}}
				},
				"$defs": {"id": {"type": "string", "format": "uuid"}}
			}""";

	@Test
	void nothingChanged() {
		assertThat(SchemaChange.between(ContractFiles.json(PUBLISHED), ContractFiles.json(PUBLISHED))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"A thing"                     | "Something"                   | WORDS_CHANGED          | ''
			"The thing."                  | "This thing."                 | WORDS_CHANGED          | id
			["plain"]                     | ["plain", "fancy"]            | EXTENSIBLE_VALUE_ADDED | kind
			"state": {                    | "colour": {}, "state": {      | PROPERTY_ADDED         | colour
			{"weight":                    | {"unit": {}, "weight":        | PROPERTY_ADDED         | parts[].unit
			""")
	void compatible(String part, String replacement, Kind kind, String path) {
		assertChange(part, replacement, new Expected(kind, path, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a.v1.json                     | b.v1.json                     | ID_CHANGED               | ''
			"type": "integer"             | "type": "number"              | TYPE_CHANGED             | size
			"type": "integer"             | "type": ["integer", "null"]   | TYPE_CHANGED             | size
			"type": "string", "enum"      | "type": "string", "x-was"     | TYPE_CHANGED             | state
			"open", "closed"              | "open", "closed", "paused"    | ENUM_VALUE_ADDED         | state
			"open", "closed"              | "open"                        | ENUM_VALUE_REMOVED       | state
			["plain"]                     | []                            | EXTENSIBLE_VALUE_REMOVED | kind
			["id", "size"]                | ["id"]                        | REQUIRED_REMOVED         | ''
			["id", "size"]                | ["id", "size", "state"]       | REQUIRED_ADDED           | ''
			"maximum": 9                  | "maximum": 10                 | BOUND_CHANGED            | size
			"maximum": 9                  | "maximum": 8                  | BOUND_CHANGED            | size
			, "maximum": 9                | ''                            | BOUND_CHANGED            | size
			"format": "uuid"              | "format": "uri"               | FORMAT_CHANGED           | id
			"format": "uuid"              | "pattern": "x"                | FORMAT_CHANGED           | id
			"weight": {"type": "number"}  | ''                            | PROPERTY_REMOVED         | parts[].weight
			"weight": {"type": "number"}  | "weight": {"type": "string"}  | TYPE_CHANGED             | parts[].weight
			"title": "A thing",           | "additionalProperties": false,| OTHER_CHANGED            | ''
			"title": "A thing",           | "allOf": [{}],                | OTHER_CHANGED            | ''
			""")
	void breaking(String part, String replacement, Kind kind, String path) {
		assertChange(part, replacement, new Expected(kind, path, true));
	}

	@Test
	void aPartMayMoveToItsOwnDefinition() {
		String moved = PUBLISHED
			.replace("\"size\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9}",
					"\"size\": {\"$ref\": \"#/$defs/size\"}")
			.replace("\"$defs\": {", "\"$defs\": {\"size\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9}, ");
		assertThat(moved).isNotEqualTo(PUBLISHED);
		assertThat(SchemaChange.between(ContractFiles.json(PUBLISHED), ContractFiles.json(moved))).isEmpty();
	}

	private static void assertChange(String part, String replacement, Expected expected) {
		String current = PUBLISHED.replace(part, replacement);
		assertThat(current).as("the case changes something").isNotEqualTo(PUBLISHED);
		assertThat(SchemaChange.between(ContractFiles.json(PUBLISHED), ContractFiles.json(current)))
			.extracting((change) -> new Expected(change.kind(), change.path(), change.breaking()))
			.contains(expected);
	}

	private record Expected(Kind kind, String path, boolean breaking) {
	}

}
