package org.hiringpipeline.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One difference between a published schema and its current state.
 *
 * @param kind what changed
 * @param path the property, with dots; empty for the schema itself
 * @param detail the keyword or value
 */
record SchemaChange(Kind kind, String path, String detail) {

	private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");

	private static final Set<String> BOUNDS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
			"multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems");

	/**
	 * What can change. Two readers are hurt: a consumer of today that meets an event of
	 * tomorrow, and a consumer of tomorrow that replays a year of events of today. So a
	 * widening breaks as much as a narrowing, and only what both can ignore does not.
	 */
	enum Kind {

		WORDS_CHANGED(false), PROPERTY_ADDED(false), EXTENSIBLE_VALUE_ADDED(false),

		PROPERTY_REMOVED(true), TYPE_CHANGED(true), ENUM_VALUE_ADDED(true), ENUM_VALUE_REMOVED(true),
		EXTENSIBLE_VALUE_REMOVED(true), REQUIRED_ADDED(true), REQUIRED_REMOVED(true), BOUND_CHANGED(true),
		FORMAT_CHANGED(true), ID_CHANGED(true), OTHER_CHANGED(true);

		private final boolean breaking;

		Kind(boolean breaking) {
			this.breaking = breaking;
		}

	}

	boolean breaking() {
		return this.kind.breaking;
	}

	/**
	 * Every difference. References within a schema are followed, so moving a part to
	 * {@code $defs} is none; schemas that contain themselves are not supported.
	 */
	static List<SchemaChange> between(JsonNode published, JsonNode current) {
		List<SchemaChange> changes = new ArrayList<>();
		new Comparison(published, current, changes).compare("", published, current);
		return changes;
	}

	private record Comparison(JsonNode publishedRoot, JsonNode currentRoot, List<SchemaChange> changes) {

		void compare(String path, JsonNode publishedPart, JsonNode currentPart) {
			ObjectNode published = resolved(this.publishedRoot, publishedPart);
			ObjectNode current = resolved(this.currentRoot, currentPart);
			Set<String> keywords = union(published.propertyNames(), current.propertyNames());
			keywords.remove("$defs");
			for (String keyword : keywords) {
				JsonNode before = published.path(keyword);
				JsonNode after = current.path(keyword);
				switch (keyword) {
					case "properties" -> properties(path, before, after);
					case "items" -> items(path, before, after);
					case "enum" -> values(path, before, after, Kind.ENUM_VALUE_ADDED, Kind.ENUM_VALUE_REMOVED);
					case "x-extensible-enum" ->
						values(path, before, after, Kind.EXTENSIBLE_VALUE_ADDED, Kind.EXTENSIBLE_VALUE_REMOVED);
					case "required" -> values(path, before, after, Kind.REQUIRED_ADDED, Kind.REQUIRED_REMOVED);
					default -> plain(path, keyword, before, after);
				}
			}
		}

		private void properties(String path, JsonNode before, JsonNode after) {
			for (String property : union(before.propertyNames(), after.propertyNames())) {
				String inner = path.isEmpty() ? property : path + "." + property;
				if (!after.has(property)) {
					add(Kind.PROPERTY_REMOVED, inner, property);
				}
				else if (!before.has(property)) {
					add(Kind.PROPERTY_ADDED, inner, property);
				}
				else {
					compare(inner, before.get(property), after.get(property));
				}
			}
		}

		private void items(String path, JsonNode before, JsonNode after) {
			if (before.isObject() && after.isObject()) {
				compare(path + "[]", before, after);
			}
			else {
				plain(path, "items", before, after);
			}
		}

		private void values(String path, JsonNode before, JsonNode after, Kind added, Kind removed) {
			boolean appears = before.isMissingNode() || after.isMissingNode();
			if (appears && added != Kind.REQUIRED_ADDED) {
				add(Kind.TYPE_CHANGED, path, "a list of values appears or goes");
				return;
			}
			after.valueStream().filter((value) -> !contains(before, value)).forEach((value) -> add(added, path, value));
			before.valueStream()
				.filter((value) -> !contains(after, value))
				.forEach((value) -> add(removed, path, value));
		}

		private void plain(String path, String keyword, JsonNode before, JsonNode after) {
			if (!before.equals(after)) {
				add(kind(keyword), path, keyword + ": " + before + " -> " + after);
			}
		}

		private static Kind kind(String keyword) {
			if (WORDS.contains(keyword)) {
				return Kind.WORDS_CHANGED;
			}
			if (BOUNDS.contains(keyword)) {
				return Kind.BOUND_CHANGED;
			}
			return switch (keyword) {
				case "type", "const" -> Kind.TYPE_CHANGED;
				case "format", "pattern" -> Kind.FORMAT_CHANGED;
				case "$id" -> Kind.ID_CHANGED;
				default -> Kind.OTHER_CHANGED;
			};
		}

		private void add(Kind kind, String path, JsonNode value) {
			add(kind, path, value.asString());
		}

		private void add(Kind kind, String path, String detail) {
			this.changes.add(new SchemaChange(kind, path, detail));
		}

		private static ObjectNode resolved(JsonNode root, JsonNode part) {
			ObjectNode whole = JsonNodeFactory.instance.objectNode();
			if (part.has("$ref")) {
				whole.setAll(resolved(root, root.at(part.path("$ref").asString().substring(1))));
			}
			part.properties().forEach((keyword) -> whole.set(keyword.getKey(), keyword.getValue()));
			whole.remove("$ref");
			return whole;
		}

		private static boolean contains(JsonNode values, JsonNode value) {
			return values.valueStream().anyMatch(value::equals);
		}

		private static Set<String> union(Iterable<String> before, Iterable<String> after) {
			Set<String> all = new TreeSet<>();
			before.forEach(all::add);
			after.forEach(all::add);
			return all;
		}

	}

}
