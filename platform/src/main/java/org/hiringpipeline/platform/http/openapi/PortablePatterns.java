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
		Stream.concat(components, parameters)
			.flatMap(SchemaParts::of)
			.filter((part) -> part.getPattern() != null)
			.forEach((part) -> part.setPattern(portable(part.getPattern())));
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
