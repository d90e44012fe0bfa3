package org.hiringpipeline.platform.http.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.hiringpipeline.platform.http.problem.ProblemType;

/**
 * The frame of a service's document, and the order that makes two runs write the same.
 */
final class OpenApiDocument {

	static final String BEARER = "bearer";

	static final String PROBLEM = "Problem";

	private OpenApiDocument() {
	}

	static OpenAPI frame(String title) {
		OpenAPI document = new OpenAPI().info(new Info().title(title).version("1"))
			.components(new Components()
				.addSecuritySchemes(BEARER,
						new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
				.addSchemas(PROBLEM, problem()))
			.addSecurityItem(new SecurityRequirement().addList(BEARER));
		document.addExtension("x-problem-types",
				Arrays.stream(ProblemType.values()).map(OpenApiDocument::problemType).toList());
		return document;
	}

	private static Schema<?> problem() {
		ObjectSchema problem = new ObjectSchema();
		problem.description("Problem details (RFC 9457)");
		problem.addProperty("type", problemTypes());
		problem.addProperty("title", new StringSchema());
		problem.addProperty("status", new IntegerSchema());
		problem.addProperty("detail", new StringSchema());
		problem.addProperty("instance", new StringSchema().format("uri-reference"));
		problem.addProperty("traceId", new StringSchema());
		problem.addProperty("errors", new ArraySchema().items(fieldProblem()));
		problem.addProperty("current", new ObjectSchema().description("The state that refused, with status 409"));
		problem.setRequired(List.of("type", "title", "status", "detail", "traceId"));
		return problem;
	}

	/** Callers must take types that they do not know: they go by the status then. */
	private static Schema<?> problemTypes() {
		Schema<?> type = new StringSchema().format("uri");
		type.description("Which problem it is, stable for ever; x-problem-types of this document says what each means");
		type.addExtension(ExtensibleEnums.EXTENSION,
				Arrays.stream(ProblemType.values()).map((known) -> known.uri().toString()).toList());
		return type;
	}

	private static Map<String, Object> problemType(ProblemType type) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("meaning", type.meaning());
		described.put("status", type.status().value());
		described.put("title", type.title());
		described.put("type", type.uri().toString());
		return described;
	}

	private static Schema<?> fieldProblem() {
		ObjectSchema field = new ObjectSchema();
		field.addProperty("field", new StringSchema());
		field.addProperty("message", new StringSchema());
		field.setRequired(List.of("field", "message"));
		return field;
	}

	/**
	 * Drops this run's address and the order of beans; keys are sorted when written.
	 */
	static void settle(OpenAPI document) {
		document.setServers(null);
		PortablePatterns.settle(document);
		MergePatches.define(document);
		ExtensibleEnums.settle(document);
		if (document.getTags() != null) {
			List<Tag> tags = new ArrayList<>(document.getTags());
			tags.sort(Comparator.comparing(Tag::getName));
			document.setTags(tags);
		}
	}

}
