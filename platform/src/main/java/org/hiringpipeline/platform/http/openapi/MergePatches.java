package org.hiringpipeline.platform.http.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

/**
 * Documents merge patches: for the schema of a record another one in which nothing is
 * required and everything may be null, down to the objects within it.
 */
final class MergePatches {

	private static final String SUFFIX = "Patch";

	private MergePatches() {
	}

	/** Names the schema of the patch, which {@link #define} makes. */
	static void reference(Operation operation, HandlerMethod handler) {
		Arrays.stream(handler.getMethodParameters())
			.map((parameter) -> Optional.ofNullable(parameter.getParameterAnnotation(MergePatchOf.class)))
			.flatMap(Optional::stream)
			.map((patch) -> new Schema<>().$ref(SchemaParts.SCHEMAS + patch.value().getSimpleName() + SUFFIX))
			.forEach((schema) -> operation.setRequestBody(new RequestBody().required(true)
				.content(new Content().addMediaType(MergePatchOf.MEDIA_TYPE, new MediaType().schema(schema)))));
	}

	@SuppressWarnings("rawtypes")
	static void define(OpenAPI document) {
		List<String> wanted = document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> Optional.ofNullable(operation.getRequestBody()).stream())
			.flatMap((body) -> Optional.ofNullable(body.getContent().get(MergePatchOf.MEDIA_TYPE)).stream())
			.map((type) -> type.getSchema().get$ref())
			.filter((reference) -> reference != null && reference.endsWith(SUFFIX))
			.map((reference) -> reference.substring(SchemaParts.SCHEMAS.length(), reference.length() - SUFFIX.length()))
			.toList();
		Map<String, Schema> schemas = document.getComponents().getSchemas();
		wanted.forEach((name) -> define(name, schemas));
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static void define(String name, Map<String, Schema> schemas) {
		Schema<?> patched = schemas.get(name);
		if (patched == null || patched.getProperties() == null) {
			throw new IllegalStateException("There is no object schema " + name + " to be patched");
		}
		if (schemas.containsKey(name + SUFFIX)) {
			return;
		}
		Schema<?> patch = AnnotationsUtils.clone(patched, true);
		schemas.put(name + SUFFIX, patch);
		patch.setRequired(null);
		patch.setName(name + SUFFIX);
		patch.setDescription("A JSON merge patch (RFC 7396): what is left out stays, null removes");
		patch.getProperties().replaceAll((property, schema) -> nullable(schema, schemas));
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Schema<?> nullable(Schema<?> schema, Map<String, Schema> schemas) {
		if (schema.get$ref() == null) {
			Set<String> types = new LinkedHashSet<>(
					(schema.getTypes() != null) ? schema.getTypes() : Set.of(String.valueOf(schema.getType())));
			types.add("null");
			schema.setTypes(types);
			if (schema.getEnum() != null) {
				List<@Nullable Object> values = new ArrayList<>(schema.getEnum());
				values.add(null);
				((Schema) schema).setEnum(values);
			}
			return schema;
		}
		String name = schema.get$ref().substring(SchemaParts.SCHEMAS.length());
		Schema<?> target = schemas.get(name);
		if (target != null && target.getProperties() != null) {
			define(name, schemas);
			name += SUFFIX;
		}
		return new Schema<>().description(schema.getDescription())
			.oneOf(List.of(new Schema<>().$ref(SchemaParts.SCHEMAS + name), new Schema<>().types(Set.of("null"))));
	}

}
