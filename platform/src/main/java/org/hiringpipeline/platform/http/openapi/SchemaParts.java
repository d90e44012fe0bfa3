package org.hiringpipeline.platform.http.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a schema is made of.
 */
@SuppressWarnings("rawtypes")
final class SchemaParts {

	static final String SCHEMAS = "#/components/schemas/";

	private SchemaParts() {
	}

	/** A schema and whatever is written within it, at any depth. */
	static Stream<Schema> of(@Nullable Schema<?> schema) {
		return (schema != null) ? Stream.concat(Stream.of(schema), within(schema).flatMap(SchemaParts::of))
				: Stream.empty();
	}

	private static Stream<Schema> within(Schema<?> schema) {
		var lists = Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf());
		var single = Stream.of(schema.getItems(), schema.getNot(), schema.getAdditionalProperties());
		return Stream
			.of(single.filter(Schema.class::isInstance).map(Schema.class::cast),
					Stream.ofNullable(schema.getProperties()).map(Map::values).flatMap(Collection::stream),
					lists.flatMap(Stream::ofNullable).flatMap(List::stream))
			.flatMap((parts) -> parts);
	}

	/** The names of the schemas that these refer to, at any depth. */
	static Set<String> names(Collection<Schema> from, Map<String, Schema> schemas) {
		var names = new TreeSet<String>();
		from.forEach((schema) -> collect(schema, schemas, names));
		return names;
	}

	private static void collect(@Nullable Schema<?> from, Map<String, Schema> schemas, Set<String> names) {
		of(from).map(Schema::get$ref)
			.filter((reference) -> reference != null && reference.startsWith(SCHEMAS))
			.map((reference) -> reference.substring(SCHEMAS.length()))
			.filter(names::add)
			.forEach((name) -> collect(schemas.get(name), schemas, names));
	}

}
