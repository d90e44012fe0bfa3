package org.hiringpipeline.platform.http.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says which properties are always there: the components of a record that may not be
 * null.
 */
final class RequiredComponents implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
		if (schema != null && raw.isRecord()) {
			require(defined(schema, context), raw);
		}
		return schema;
	}

	private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
		String reference = schema.get$ref();
		return (reference == null) ? schema
				: context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private static void require(@Nullable Schema<?> schema, Class<?> record) {
		if (schema == null || schema.getProperties() == null) {
			return;
		}
		Set<String> known = Map.copyOf(schema.getProperties()).keySet();
		Set<String> required = new LinkedHashSet<>(Optional.ofNullable(schema.getRequired()).orElseGet(List::of));
		Arrays.stream(record.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map(RequiredComponents::name)
			.filter(known::contains)
			.forEach(required::add);
		schema.setRequired(required.stream().sorted().toList());
	}

	private static String name(RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property == null || property.value().isEmpty()) ? component.getName() : property.value();
	}

}
