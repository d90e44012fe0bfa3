package org.hiringpipeline.platform.http.idempotency;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.hiringpipeline.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The caller's name for one request, scoped to the caller, the method and the path. An
 * {@link Idempotent} controller method may take it as an argument.
 *
 * @param caller subject of the caller
 * @param method HTTP method
 * @param path path as it was called
 * @param value the header as it came
 */
public record IdempotencyKey(String caller, String method, String path, String value) {

	/** The header that carries the key. */
	public static final String HEADER = "Idempotency-Key";

	private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

	static IdempotencyKey of(HttpServletRequest request) {
		String value = request.getHeader(HEADER);
		if (value == null) {
			throw IdempotencyProblem.missing();
		}
		if (!VISIBLE.matcher(value).matches()) {
			throw IdempotencyProblem.malformed();
		}
		return new IdempotencyKey(name(request), request.getMethod(), request.getRequestURI(), value);
	}

	private static String name(HttpServletRequest request) {
		@Nullable String name = (request.getUserPrincipal() != null) ? request.getUserPrincipal().getName() : null;
		return (name != null) ? name : "";
	}

	/**
	 * The id for what the request creates: the same on every attempt, so that a run after
	 * a crash meets the document of the run before.
	 * @return a version 8 UUID
	 */
	public String derivedId() {
		return Ids.derive(this.caller, this.method, this.path, this.value);
	}

}
