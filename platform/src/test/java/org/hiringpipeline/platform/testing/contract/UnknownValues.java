package org.hiringpipeline.platform.testing.contract;

import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Examples as a younger producer may send them: with values in their open lists that
 * nobody knows yet.
 */
public final class UnknownValues {

	/** What stands where a known value was. */
	public static final String VALUE = "not-known-yet";

	/** The fields of the contracts that hold one of a list of words that may grow. */
	private static final Set<String> OPEN = Set.of("status", "previousStatus", "stage", "previousStage", "level",
			"employmentType", "per", "action", "rule", "kind", "marking", "endedBy", "changedBy", "channel");

	private UnknownValues() {
	}

	/** The example with an unknown value in every open list, in those fields only. */
	public static Example in(Example example, String... fields) {
		return in(example, Set.of(fields));
	}

	/** The example with an unknown value in every open list that it has. */
	public static Example in(Example example) {
		return in(example, OPEN);
	}

	private static Example in(Example example, Set<String> fields) {
		var data = JsonMapper.shared().readTree(example.data());
		replace(data, fields);
		return new Example(example.name(), example.type(), example.attributes(), data.toString());
	}

	private static void replace(JsonNode node, Set<String> fields) {
		if (node instanceof ObjectNode object) {
			object.propertyNames().forEach((name) -> {
				if (fields.contains(name) && object.get(name).isString()) {
					object.set(name, StringNode.valueOf(VALUE));
				}
				replace(object.get(name), fields);
			});
		}
		else if (node instanceof ArrayNode array) {
			array.forEach((element) -> replace(element, fields));
		}
	}

}
