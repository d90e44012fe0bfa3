package org.hiringpipeline.job.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leaves every list of values in an answer open: values may be added, and whoever reads
 * answers has to expect that.
 */
@Component
@Order(1)
@SuppressWarnings("rawtypes")
class OpenEnums implements GlobalOpenApiCustomizer {

	private static final String EXTENSIBLE = "x-extensible-enum";

	@Override
	public void customise(OpenAPI document) {
		Map<String, Schema> schemas = document.getComponents().getSchemas();
		Set<String> answered = new HashSet<>();
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> operation.getResponses().values().stream())
			.filter((answer) -> answer.getContent() != null)
			.flatMap((answer) -> answer.getContent().values().stream())
			.filter((content) -> content.getSchema() != null)
			.forEach((content) -> collect(content.getSchema(), schemas, answered));
		answered.stream()
			.flatMap((name) -> Stream.ofNullable(schemas.get(name)))
			.flatMap(OpenEnums::parts)
			.forEach(OpenEnums::open);
	}

	/** The names of all schemas that one refers to, at any depth. */
	private static void collect(Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
		var reference = schema.get$ref();
		if (reference == null) {
			parts(schema).forEach((part) -> collect(part, schemas, found));
			return;
		}
		var name = reference.substring(reference.lastIndexOf('/') + 1);
		var referred = schemas.get(name);
		if (referred != null && found.add(name)) {
			collect(referred, schemas, found);
		}
	}

	/** What a schema is made of. */
	private static Stream<Schema> parts(Schema<?> schema) {
		var properties = (schema.getProperties() != null) ? schema.getProperties().values() : List.<Schema>of();
		return Stream.concat(Stream.ofNullable(schema.getItems()), properties.stream())
			.flatMap((part) -> (part.getItems() != null) ? Stream.of(part, part.getItems()) : Stream.of(part));
	}

	@SuppressWarnings("unchecked")
	private static void open(Schema schema) {
		if (schema.getEnum() != null) {
			schema.addExtension(EXTENSIBLE, schema.getEnum());
			schema.setEnum(null);
		}
	}

}
