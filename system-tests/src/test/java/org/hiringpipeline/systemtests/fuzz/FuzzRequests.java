package org.hiringpipeline.systemtests.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.hiringpipeline.systemtests.fuzz.FuzzOperation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes up requests: half of them such as the document allows, the others with something
 * odd about them.
 */
final class FuzzRequests {

	/** The sample programs by a role that they have. */
	private static final Map<String, String> PROGRAMS = Map.of("recruiter", "portal-backend", "hiring-manager",
			"portal-backend", "marker", "item-author", "operator", "operator", "service", "notification-service");

	private final Random random;

	private final FuzzPool pool;

	private final FuzzValues values;

	private final UnaryOperator<String> tokens;

	private @Nullable FuzzRequest last;

	FuzzRequests(Random random, FuzzPool pool, UnaryOperator<String> tokens) {
		this.random = random;
		this.pool = pool;
		this.values = new FuzzValues(random, pool);
		this.tokens = tokens;
	}

	FuzzRequest next(FuzzOperation operation) {
		boolean odd = this.random.nextBoolean();
		var path = path(operation, odd);
		Map<String, String> headers = new HashMap<>();
		identify(operation, headers, odd);
		condition(operation, path, headers, odd);
		var body = body(operation, headers, odd);
		if (operation.method().equals("POST") && pick(12) && this.last != null
				&& this.last.operation().name().equals(operation.name())) {
			return this.last;
		}
		this.last = new FuzzRequest(operation, path + query(operation, odd), headers, body);
		return this.last;
	}

	private boolean pick(int n) {
		return this.values.oneIn(n);
	}

	private String path(FuzzOperation operation, boolean odd) {
		var path = operation.path();
		for (Parameter parameter : operation.parameters()) {
			if (parameter.in().equals("path")) {
				var name = FuzzPool.variable(operation.path(), parameter.name());
				var value = this.pool.any(name)
					.orElseGet(() -> this.values.valid(operation.document(), name, parameter.schema()).asString("x"));
				path = path.replace("{" + parameter.name() + "}",
						encode((odd && pick(5)) ? this.values.oddText() : value));
			}
		}
		return path;
	}

	private String query(FuzzOperation operation, boolean odd) {
		List<String> query = new ArrayList<>();
		for (Parameter parameter : operation.parameters()) {
			if (parameter.in().equals("query") && (odd ? !pick(3) : parameter.required() || pick(3))) {
				query.add(parameter.name() + "=" + encode((odd && pick(2)) ? oddParameter(parameter)
						: this.values.valid(operation.document(), parameter.name(), parameter.schema()).asString()));
			}
		}
		if (odd && pick(6)) {
			query.add(query.isEmpty() ? "unknown=%ff" : query.getFirst());
		}
		return query.isEmpty() ? "" : "?" + String.join("&", query);
	}

	private String oddParameter(Parameter parameter) {
		if (!parameter.name().equals("cursor")) {
			return this.values.oddText();
		}
		var keys = List.of("[]", "[null]", "[\"\"]", "[1]", "[1e400,\"x\"]", "[\"+1000000000-01-01T00:00:00Z\",\"x\"]",
				"[\"2026-01-01T00:00:00Z\"]", "[\"2026-01-01T00:00:00Z\",7]", "[9223372036854775807,\"x\"]",
				"[-1.5,-1,\"\"]", "[\"\\u0000\"]", "[true,{}]");
		var json = keys.get(this.random.nextInt(keys.size()));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	private void identify(FuzzOperation operation, Map<String, String> headers, boolean odd) {
		if (operation.path().startsWith("/v1/sitting/") || operation.path().equals("/v1/sitting")) {
			headers.put("Sitting-Token",
					(odd && pick(4)) ? ascii(this.values.oddText()) : this.pool.any("sittingToken").orElse("none"));
			return;
		}
		var roles = List
			.copyOf((odd && pick(4)) || operation.roles().isEmpty() ? PROGRAMS.keySet() : operation.roles());
		var role = roles.get(this.random.nextInt(roles.size()));
		var token = this.tokens.apply(PROGRAMS.getOrDefault(role, "portal-backend"));
		if (!odd || !pick(10)) {
			headers.put("Authorization", "Bearer " + token);
		}
		else if (pick(2)) {
			headers.put("Authorization", pick(2) ? "Bearer " + token.substring(0, token.length() - 9) : "Basic x");
		}
	}

	private void condition(FuzzOperation operation, String path, Map<String, String> headers, boolean odd) {
		for (Parameter parameter : operation.parameters()) {
			if (!parameter.in().equals("header") || (odd && pick(6))) {
				continue;
			}
			switch (parameter.name()) {
				case "If-Match" -> headers.put("If-Match", odd ? oddTag(path) : tag(path));
				case "If-None-Match" -> {
					if (pick(3)) {
						headers.put("If-None-Match", odd ? oddTag(path) : this.pool.tag(path).orElse("\"1\""));
					}
				}
				case "Idempotency-Key" -> headers.put("Idempotency-Key",
						(odd && pick(5)) ? ascii(this.values.oddText()) : UUID.randomUUID().toString());
				default -> headers.put(parameter.name(), "x");
			}
		}
		if (odd && pick(10)) {
			headers.put("Accept", List.of("text/csv", "*/*", "application/json;q=0", ";;", "application/problem+json")
				.get(this.random.nextInt(5)));
		}
	}

	/** That of what is changed, which is at the path itself or above it. */
	private String tag(String path) {
		return this.pool.tag(path)
			.or(() -> this.pool.tag(path.substring(0, path.lastIndexOf('/'))))
			.orElse(pick(4) ? "\"1\"" : "*");
	}

	private String oddTag(String path) {
		return List
			.of("\"99\"", "W/" + tag(path).replace("*", "\"1\""), "*", "\"a\", " + tag(path), "3", "\"", ",", "\"\"",
					"\"99999999999999999999\"", "x".repeat(3000))
			.get(this.random.nextInt(10));
	}

	private String body(FuzzOperation operation, Map<String, String> headers, boolean odd) {
		if (operation.body().isEmpty()) {
			return "";
		}
		var body = operation.body().get();
		headers.put("Content-Type",
				(odd && pick(12)) ? List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "json")
					.get(this.random.nextInt(4)) : body.mediaType());
		var valid = FuzzBodies.of(operation, this.random, this.pool)
			.filter((known) -> !pick(3))
			.orElseGet(() -> this.values.valid(operation.document(), "", body.schema()));
		if (!odd) {
			return valid.toString();
		}
		return pick(4) ? this.values.broken(valid.toString()) : FuzzBodies.write(this.values.spoil(valid));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** What the client lets through in a header. */
	private static String ascii(String text) {
		return text.replaceAll("[^\\x20-\\x7e]", "~").strip();
	}

}
