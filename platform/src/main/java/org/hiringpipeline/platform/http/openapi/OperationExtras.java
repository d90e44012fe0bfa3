package org.hiringpipeline.platform.http.openapi;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents what the chassis adds to an operation: page parameters, the idempotency key
 * what may change it, whom it is for and how it may answer. A change may always be
 * refused by the state (409).
 */
final class OperationExtras implements OperationCustomizer {

	private static final String IF_MATCH = "If-Match";

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		if (takes(handler, Limit.class)) {
			operation.addParametersItem(new Parameter().in("query")
				.name("limit")
				.description("How many items the page may hold")
				.schema(limit()));
		}
		if (takes(handler, Cursor.class)) {
			operation.addParametersItem(new Parameter().in("query")
				.name("cursor")
				.description("The 'next' of the page before")
				.schema(new StringSchema()));
		}
		if (handler.hasMethodAnnotation(Idempotent.class)) {
			operation.addParametersItem(new Parameter().in("header")
				.name(IdempotencyKey.HEADER)
				.description("A fresh key for a new request, the same one when repeating it")
				.required(true)
				.schema(new StringSchema().minLength(1).maxLength(200)));
		}
		ifMatch(operation).ifPresent(OperationExtras::require);
		MergePatches.reference(operation, handler);
		RequiredRoles.document(operation, handler);
		ApiResponses responses = operation.getResponses();
		statuses(operation, handler)
			.forEach((status) -> responses.putIfAbsent(Integer.toString(status), problem(status)));
		AnswerHeaders.document(operation, handler);
		return operation;
	}

	private static Optional<Parameter> ifMatch(Operation operation) {
		return Optional.ofNullable(operation.getParameters())
			.stream()
			.flatMap(List::stream)
			.filter((parameter) -> IF_MATCH.equals(parameter.getName()))
			.findFirst();
	}

	private static void require(Parameter ifMatch) {
		ifMatch.required(true)
			.description("The ETag that the change is based on, a list of those, or * for any: 412 if none is current")
			.example("\"3\"")
			.schema(new StringSchema());
	}

	private static Schema<?> limit() {
		IntegerSchema schema = new IntegerSchema();
		schema.setMinimum(BigDecimal.ONE);
		schema.setMaximum(BigDecimal.valueOf(Limit.MAX));
		schema.setDefault(Limit.DEFAULT.value());
		return schema;
	}

	private static Set<Integer> statuses(Operation operation, HandlerMethod handler) {
		Set<Integer> statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 503));
		if (has(handler, PathVariable.class)) {
			statuses.add(404);
		}
		if (!handler.hasMethodAnnotation(GetMapping.class)) {
			statuses.add(409);
		}
		if (has(handler, RequestBody.class)) {
			statuses.addAll(Set.of(413, 415, 422));
		}
		if (handler.hasMethodAnnotation(Idempotent.class)) {
			statuses.add(422);
		}
		if (ifMatch(operation).isPresent()) {
			statuses.addAll(Set.of(412, 428));
		}
		return statuses;
	}

	private static ApiResponse problem(int status) {
		Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + OpenApiDocument.PROBLEM);
		return new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase())
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new MediaType().schema(schema)));
	}

	private static boolean takes(HandlerMethod handler, Class<?> type) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == type);
	}

	private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(annotation));
	}

}
