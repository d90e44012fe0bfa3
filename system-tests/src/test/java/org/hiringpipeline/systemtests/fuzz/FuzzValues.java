package org.hiringpipeline.systemtests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.util.RawValue;

/**
 * Values that a schema allows, and ways to spoil them.
 */
final class FuzzValues {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<String> ODD_TEXTS = List.of("", " ", "null", "0", "-1", "\u0000", "\ud83d",
			"\ud83d\ude00", "\u202e\u200b", "Ω≈ç√", "e\u0301", "${jndi:x}", "' OR 1=1", "../..", "$where", "a.b",
			"\r\nX: y", "+12345-01-01T00:00:00Z", "2026-02-30", "-0001-01-01", "1e400", "x".repeat(300),
			"é".repeat(70_000), "00000000-0000-0000-0000-000000000000", "%00", "{}", "\ufeff");

	private static final List<String> ODD_JSON = List.of("null", "true", "0", "-1", "0.1", "1e400", "-1e-400",
			"1E999999999", "40.0", "9223372036854775808", "99999999999999999999999999", "\"\"", "[]", "{}", "[null]",
			"[[[[[]]]]]", "{\"$gt\":\"\"}", "{\"a.b\":1}", "\"\\u0000\"", "\"\\ud800\"", "\"2026-02-30\"",
			"\"+999999999-12-31T23:59:59.999999999Z\"", "\"draft\"", "1.7976931348623157e308");

	private final Random random;

	private final FuzzPool pool;

	FuzzValues(Random random, FuzzPool pool) {
		this.random = random;
		this.pool = pool;
	}

	String oddText() {
		return ODD_TEXTS.get(this.random.nextInt(ODD_TEXTS.size()));
	}

	boolean oneIn(int n) {
		return this.random.nextInt(n) == 0;
	}

	/** A value that the schema allows. */
	JsonNode valid(FuzzDocument document, String name, JsonNode reference) {
		var schema = document.resolve(reference);
		if (schema.has("oneOf")) {
			var choices = schema.path("oneOf");
			return valid(document, name, choices.path(this.random.nextInt(choices.size())));
		}
		for (var keyword : List.of("enum", "x-extensible-enum")) {
			if (schema.has(keyword)) {
				return schema.path(keyword).path(this.random.nextInt(schema.path(keyword).size()));
			}
		}
		return switch (type(schema)) {
			case "object" -> object(document, schema);
			case "array" -> array(document, name, schema);
			case "integer" -> JSON.valueToTree(Math.round(number(schema)));
			case "number" -> JSON.valueToTree(oneIn(2) ? Math.rint(number(schema)) : number(schema));
			case "boolean" -> JSON.valueToTree(this.random.nextBoolean());
			case "null" -> JSON.nullNode();
			default -> JSON.valueToTree(text(name, schema));
		};
	}

	private String type(JsonNode schema) {
		var type = schema.path("type");
		return type.isArray() ? type.path(this.random.nextInt(type.size())).asString() : type.asString("string");
	}

	private JsonNode object(FuzzDocument document, JsonNode schema) {
		var object = JSON.createObjectNode();
		var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
		schema.path("properties").properties().forEach((property) -> {
			if (required.contains(property.getKey()) || oneIn(2)) {
				object.set(property.getKey(), valid(document, property.getKey(), property.getValue()));
			}
		});
		return object;
	}

	private JsonNode array(FuzzDocument document, String name, JsonNode schema) {
		var array = JSON.createArrayNode();
		int size = schema.path("minItems").asInt(0) + this.random.nextInt(3);
		for (int i = 0; i < Math.min(size, schema.path("maxItems").asInt(size)); i++) {
			array.add(valid(document, name, schema.path("items")));
		}
		return array;
	}

	private double number(JsonNode schema) {
		double least = schema.path("minimum").asDouble(0);
		double most = schema.path("maximum").asDouble(least + 1000);
		return switch (this.random.nextInt(4)) {
			case 0 -> least;
			case 1 -> most;
			default -> least + this.random.nextDouble() * Math.min(most - least, 1000);
		};
	}

	private String text(String name, JsonNode schema) {
		if (!oneIn(8) && this.pool.any(name).isPresent()) {
			return this.pool.any(name).get();
		}
		return switch (schema.path("format").asString(name)) {
			case "date" -> "2027-0%d-15".formatted(1 + this.random.nextInt(9));
			case "date-time" -> "2027-01-15T10:00:00Z";
			case "uuid" -> UUID.randomUUID().toString();
			case "email" -> UUID.randomUUID() + "@candidates.example";
			case "team" -> "platform-engineering";
			case "country" -> "DE";
			case "currency" -> "EUR";
			case "locale" -> "de-AT";
			case "timeZone" -> "Europe/Berlin";
			default -> words(schema);
		};
	}

	private String words(JsonNode schema) {
		var text = schema.has("pattern") ? "sql" : "Text %d Ä 漢 😀".formatted(this.random.nextInt(1000));
		int most = schema.path("maxLength").asInt(100);
		return (text.length() <= most) ? text : "t".repeat(most);
	}

	/** The body with one thing in it that may be wrong. */
	JsonNode spoil(JsonNode body) {
		var copy = body.deepCopy();
		List<JsonNode> containers = new ArrayList<>();
		collect(copy, containers);
		if (containers.isEmpty()) {
			return odd();
		}
		switch (containers.get(this.random.nextInt(containers.size()))) {
			case ObjectNode object when oneIn(4) || object.isEmpty() ->
				object.set(oneIn(2) ? "unknown" : oddText(), odd());
			case ObjectNode object -> {
				var names = List.copyOf(object.propertyNames());
				var name = names.get(this.random.nextInt(names.size()));
				if (oneIn(4)) {
					object.remove(name);
				}
				else {
					object.set(name, odd());
				}
			}
			case ArrayNode array -> {
				for (int i = oneIn(3) ? 300 : 1; i > 0; i--) {
					array.add(odd());
				}
			}
			default -> throw new IllegalStateException();
		}
		return copy;
	}

	private static void collect(JsonNode node, List<JsonNode> containers) {
		if (node.isContainer()) {
			containers.add(node);
			node.valueStream().forEach((value) -> collect(value, containers));
		}
	}

	private JsonNode odd() {
		return oneIn(2) ? JSON.valueToTree(oddText())
				: new POJONode(new RawValue(ODD_JSON.get(this.random.nextInt(ODD_JSON.size()))));
	}

	/** Text that is hardly JSON any more. */
	String broken(String json) {
		return switch (this.random.nextInt(9)) {
			case 0 -> "";
			case 1 -> json.substring(0, this.random.nextInt(json.length() + 1));
			case 2 -> json + json;
			case 3 -> "[".repeat(20_000);
			case 4 -> "{\"a\":".repeat(40) + "1" + "}".repeat(40);
			case 5 -> "\"" + "x".repeat(300_000) + "\"";
			case 6 -> ODD_JSON.get(this.random.nextInt(ODD_JSON.size()));
			case 7 -> json.replaceFirst(":", ":1e999999999,\"z\":");
			default -> json.replaceFirst("\\{", "{\"name\":1,\"name\":2,");
		};
	}

}
