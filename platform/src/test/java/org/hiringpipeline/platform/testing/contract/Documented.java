package org.hiringpipeline.platform.testing.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what an OpenAPI document leaves its readers to guess. */
public final class Documented {

	/** What the chassis documents, not the services. */
	private static final Set<String> CHASSIS = Set.of("limit", "cursor", "Idempotency-Key", "Problem", "FieldProblem");

	private Documented() {
	}

	/** Operations, parameters and fields without description or example. */
	public static List<String> gaps(String document) {
		var gaps = new ArrayList<String>();
		JsonNode root = JsonMapper.shared().readTree(document);
		root.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operation(method.getKey() + " " + path.getKey(), method.getValue(), gaps)));
		root.at("/components/schemas").properties().forEach((schema) -> {
			if (!CHASSIS.contains(schema.getKey()) && !schema.getKey().startsWith("Page")) {
				schema(schema.getKey(), schema.getValue(), gaps);
			}
		});
		return gaps;
	}

	/**
	 * Lists of values that are closed in an answer, where they may grow, or open in a
	 * request, where others are refused.
	 */
	public static List<String> wrongLists(String document) {
		JsonNode root = JsonMapper.shared().readTree(document);
		var wrong = new ArrayList<String>();
		root.path("paths").forEach((path) -> path.forEach((operation) -> {
			var name = operation.path("operationId").asString();
			find("enum", name + " answer", operation.path("responses"), root, new HashSet<>(), wrong);
			find("x-extensible-enum", name + " body", operation.path("requestBody"), root, new HashSet<>(), wrong);
			find("x-extensible-enum", name + " parameter", operation.path("parameters"), root, new HashSet<>(), wrong);
		}));
		return wrong;
	}

	private static void find(String keyword, String place, JsonNode node, JsonNode root, Set<String> seen,
			List<String> found) {
		if (node.has(keyword)) {
			found.add(place + ": " + keyword + " " + node.path(keyword));
		}
		node.properties()
			.forEach((part) -> find(keyword, place + "." + part.getKey(), part.getValue(), root, seen, found));
		if (node.isArray()) {
			node.forEach((element) -> find(keyword, place, element, root, seen, found));
		}
		var reference = node.path("$ref").asString("");
		if (reference.startsWith("#") && seen.add(reference)) {
			find(keyword, place, root.at(reference.substring(1)), root, seen, found);
		}
	}

	private static void operation(String name, JsonNode operation, List<String> gaps) {
		List.of("operationId", "summary", "description").forEach((field) -> require(name, operation, field, gaps));
		operation.path("parameters").forEach((parameter) -> {
			var label = parameter.path("name").asString();
			if (!CHASSIS.contains(label)) {
				require(name + " " + label, parameter, "description", gaps);
				require(name + " " + label, parameter, "example", gaps);
			}
		});
		operation.path("responses").properties().forEach((response) -> {
			if (response.getKey().startsWith("2")
					&& response.getValue().path("description").asString("").equals("OK")) {
				gaps.add(name + " " + response.getKey() + ": says OK only");
			}
		});
	}

	private static void schema(String name, JsonNode schema, List<String> gaps) {
		require(name, schema, "description", gaps);
		schema.path("properties").properties().forEach((property) -> {
			var label = name + "." + property.getKey();
			var value = property.getValue();
			if (!value.has("$ref")) {
				require(label, value, "description", gaps);
				if (!Set.of("array", "object").contains(value.path("type").asString(""))
						&& !property.getKey().equals("next")) {
					require(label, value, "example", gaps);
				}
			}
		});
	}

	private static void require(String name, JsonNode node, String field, List<String> gaps) {
		if (!node.has(field) && !node.has(field + "s")) {
			gaps.add(name + ": no " + field);
		}
	}

}
