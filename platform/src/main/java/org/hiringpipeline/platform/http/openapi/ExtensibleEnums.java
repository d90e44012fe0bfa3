package org.hiringpipeline.platform.http.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;

/**
 * Leaves every list of values in an answer open, since it may grow, and every one in a
 * request closed, since others are refused. Where a schema with such a list stands in
 * both, requests get a copy of it.
 */
@SuppressWarnings("rawtypes")
final class ExtensibleEnums {

	static final String EXTENSION = "x-extensible-enum";

	private static final String SUFFIX = "Input";

	private final Map<String, Schema> schemas;

	private ExtensibleEnums(Map<String, Schema> schemas) {
		this.schemas = schemas;
	}

	static void settle(OpenAPI document) {
		List<Operation> operations = document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.toList();
		List<Schema> requests = operations.stream()
			.flatMap((operation) -> Optional.ofNullable(operation.getRequestBody()).stream())
			.flatMap((body) -> schemas(body.getContent()))
			.toList();
		List<Schema> answers = operations.stream()
			.flatMap((operation) -> operation.getResponses().values().stream())
			.flatMap((answer) -> schemas(answer.getContent()))
			.toList();
		new ExtensibleEnums(document.getComponents().getSchemas()).settle(requests, answers);
	}

	private static Stream<Schema> schemas(Content content) {
		return Stream.ofNullable(content)
			.flatMap((types) -> types.values().stream())
			.map(MediaType::getSchema)
			.flatMap(Stream::ofNullable);
	}

	private void settle(List<Schema> requests, List<Schema> answers) {
		Set<String> asked = SchemaParts.names(requests, this.schemas);
		Set<String> answered = SchemaParts.names(answers, this.schemas);
		List<String> both = asked.stream().filter(answered::contains).filter(this::hasEnum).toList();
		both.forEach(this::copy);
		Stream
			.concat(requests.stream(),
					asked.stream().map((name) -> this.schemas.get(both.contains(name) ? name + SUFFIX : name)))
			.flatMap(SchemaParts::of)
			.forEach((part) -> referToCopy(part, both));
		Stream.concat(answers.stream(), answered.stream().map(this.schemas::get))
			.flatMap(SchemaParts::of)
			.forEach(ExtensibleEnums::open);
	}

	private boolean hasEnum(String name) {
		Schema<?> start = new Schema<>().$ref(SchemaParts.SCHEMAS + name);
		return SchemaParts.names(List.of(start), this.schemas)
			.stream()
			.map(this.schemas::get)
			.flatMap(SchemaParts::of)
			.anyMatch((part) -> part.getEnum() != null);
	}

	private void copy(String name) {
		Schema<?> copy = AnnotationsUtils.clone(this.schemas.get(name), true);
		copy.setName(name + SUFFIX);
		if (this.schemas.putIfAbsent(name + SUFFIX, copy) != null) {
			throw new IllegalStateException("There is a schema " + name + SUFFIX + " of something else");
		}
	}

	private static void referToCopy(Schema<?> part, Collection<String> copied) {
		String reference = part.get$ref();
		if (copied.stream().anyMatch((name) -> (SchemaParts.SCHEMAS + name).equals(reference))) {
			part.set$ref(reference + SUFFIX);
		}
	}

	@SuppressWarnings("unchecked")
	private static void open(Schema part) {
		if (part.getEnum() != null) {
			part.addExtension(EXTENSION, part.getEnum());
			part.setEnum(null);
		}
	}

}
