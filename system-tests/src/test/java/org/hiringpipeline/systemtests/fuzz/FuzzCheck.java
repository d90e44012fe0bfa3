package org.hiringpipeline.systemtests.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds an answer to the document.
 */
final class FuzzCheck {

	private static final JsonMapper JSON = JsonMapper.shared();

	private FuzzCheck() {
	}

	static List<String> faults(FuzzOperation operation, HttpResponse<String> answer) {
		List<String> faults = new ArrayList<>();
		if (answer.statusCode() >= 500) {
			faults.add("status " + answer.statusCode());
		}
		var known = operation.answer(answer.statusCode());
		if (known.isMissingNode()) {
			faults.add("status " + answer.statusCode() + " is not documented");
			return faults;
		}
		known.path("headers")
			.properties()
			.stream()
			.filter((header) -> header.getValue().path("required").asBoolean(false))
			.filter((header) -> answer.headers().firstValue(header.getKey()).isEmpty())
			.forEach((header) -> faults.add(answer.statusCode() + " without " + header.getKey()));
		content(operation, known.path("content"), answer, faults);
		return faults;
	}

	private static void content(FuzzOperation operation, JsonNode content, HttpResponse<String> answer,
			List<String> faults) {
		var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
		var schema = content.properties()
			.stream()
			.filter((entry) -> entry.getKey().replaceFirst(";.*", "").equals(type))
			.findFirst()
			.map((entry) -> entry.getValue().path("schema"));
		if (schema.isEmpty()) {
			if (!answer.body().isEmpty() || !content.isEmpty()) {
				faults.add(answer.statusCode() + " with content type '" + type + "', which is not documented");
			}
			return;
		}
		if (!type.endsWith("json")) {
			return;
		}
		try {
			var body = JSON.readTree(answer.body());
			operation.document()
				.faults(schema.get(), body)
				.stream()
				.map((fault) -> answer.statusCode() + " body: " + fault)
				.forEach(faults::add);
			if (type.equals("application/problem+json") && body.path("status").asInt() != answer.statusCode()) {
				faults.add(answer.statusCode() + " as a problem of another status");
			}
		}
		catch (JacksonException ex) {
			faults.add(answer.statusCode() + " with a body that is no JSON");
		}
	}

}
