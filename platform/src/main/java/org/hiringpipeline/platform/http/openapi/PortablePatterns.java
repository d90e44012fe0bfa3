package org.hiringpipeline.platform.http.openapi;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

/**
 * Writes patterns as JSON Schema means them: it searches where Java matches the whole, so
 * they are anchored, and not every generator knows Unicode properties.
 */
final class PortablePatterns {

	private PortablePatterns() {
	}

	static void settle(OpenAPI document) {
		Stream<Schema<?>> components = document.getComponents().getSchemas().values().stream().map((schema) -> schema);
		Stream<Schema<?>> parameters = document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> Optional.ofNullable(operation.getParameters()).stream().flatMap(Collection::stream))
			.map((parameter) -> parameter.getSchema());
		Stream.concat(components, parameters).forEach(PortablePatterns::settle);
	}

	private static void settle(Schema<?> schema) {
		if (schema == null) {
			return;
		}
		if (schema.getPattern() != null) {
			schema.setPattern(portable(schema.getPattern()));
		}
		settle(schema.getItems());
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			settle(values);
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((property) -> settle((Schema<?>) property));
		}
		Stream
			.of(Optional.ofNullable(schema.getOneOf()), Optional.ofNullable(schema.getAnyOf()),
					Optional.ofNullable(schema.getAllOf()))
			.flatMap(Optional::stream)
			.flatMap(Collection::stream)
			.forEach((choice) -> settle((Schema<?>) choice));
	}

	static String portable(String pattern) {
		String plain = pattern.replace("\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f");
		boolean anchored = plain.startsWith("^") && plain.endsWith("$");
		if (anchored) {
			return plain;
		}
		return plain.contains("|") ? "^(?:" + plain + ")$" : "^" + plain + "$";
	}

}
