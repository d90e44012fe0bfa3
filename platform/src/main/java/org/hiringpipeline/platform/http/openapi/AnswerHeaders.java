package org.hiringpipeline.platform.http.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.hiringpipeline.platform.http.idempotency.Idempotent;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents the headers of answers. What is answered as an entity has an entity tag, and
 * may be asked for again with it.
 */
final class AnswerHeaders {

	private static final String NOT_MODIFIED = "304";

	private AnswerHeaders() {
	}

	static void document(Operation operation, HandlerMethod handler) {
		boolean tagged = handler.getMethod().getReturnType() == ResponseEntity.class;
		if (tagged && handler.hasMethodAnnotation(GetMapping.class)) {
			operation.addParametersItem(new io.swagger.v3.oas.models.parameters.Parameter().in("header")
				.name(HttpHeaders.IF_NONE_MATCH)
				.description("An ETag that was read: 304 without a body while it is still the current one")
				.example("\"3\"")
				.schema(new StringSchema()));
			operation.getResponses().addApiResponse(NOT_MODIFIED, new ApiResponse().description("Not Modified"));
		}
		operation.getResponses().forEach((status, response) -> {
			if (status.startsWith("2")) {
				success(status, response, tagged, handler.hasMethodAnnotation(Idempotent.class));
			}
			else if (status.equals(NOT_MODIFIED)) {
				response.addHeaderObject(HttpHeaders.ETAG, tag());
			}
			else if (status.equals("503")) {
				response.addHeaderObject(HttpHeaders.RETRY_AFTER, retryAfter().required(true));
			}
			else if (status.equals("409") && handler.hasMethodAnnotation(Idempotent.class)) {
				response.addHeaderObject(HttpHeaders.RETRY_AFTER, retryAfter());
			}
			else if (status.equals("401")) {
				response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE,
						header("How to say who calls, where a bearer token does"));
			}
		});
	}

	private static void success(String status, ApiResponse response, boolean tagged, boolean idempotent) {
		if (tagged) {
			response.addHeaderObject(HttpHeaders.ETAG, tag());
		}
		if (tagged && status.equals("201")) {
			response.addHeaderObject(HttpHeaders.LOCATION, header("Where it is, from the root").required(true));
		}
		if (idempotent) {
			response.addHeaderObject("Idempotency-Replayed",
					header("true where an earlier request with the same Idempotency-Key had succeeded already"));
		}
	}

	private static Header tag() {
		return header("The version that is shown, for If-Match and If-None-Match").required(true);
	}

	private static Header retryAfter() {
		return new Header().description("Seconds after which to ask again").schema(new IntegerSchema());
	}

	private static Header header(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

}
