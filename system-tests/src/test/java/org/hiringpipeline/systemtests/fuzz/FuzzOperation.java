package org.hiringpipeline.systemtests.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * One operation of a service's document.
 *
 * @param document the document that it is from
 * @param method in upper case
 * @param path with its variables in braces
 * @param description what the document says about it
 */
record FuzzOperation(FuzzDocument document, String method, String path, JsonNode description) {

	/**
	 * A parameter.
	 *
	 * @param in path, query or header
	 * @param name as it is sent
	 * @param required whether it must be there
	 * @param schema of its value
	 */
	record Parameter(String in, String name, boolean required, JsonNode schema) {
	}

	/**
	 * A body.
	 *
	 * @param mediaType as it is sent
	 * @param schema of the JSON
	 */
	record Body(String mediaType, JsonNode schema) {
	}

	String name() {
		return this.document.service() + " " + this.method + " " + this.path;
	}

	List<Parameter> parameters() {
		return this.description.path("parameters")
			.valueStream()
			.map((parameter) -> new Parameter(parameter.path("in").asString(), parameter.path("name").asString(),
					parameter.path("required").asBoolean(false), parameter.path("schema")))
			.toList();
	}

	Optional<Body> body() {
		return this.description.at("/requestBody/content")
			.properties()
			.stream()
			.findFirst()
			.map((content) -> new Body(content.getKey(), content.getValue().path("schema")));
	}

	/** The roles that the document names; none where every caller may ask. */
	Set<String> roles() {
		return this.description.path("x-required-roles")
			.valueStream()
			.map(JsonNode::asString)
			.collect(Collectors.toSet());
	}

	JsonNode answer(int status) {
		return this.description.path("responses").path(Integer.toString(status));
	}

}
