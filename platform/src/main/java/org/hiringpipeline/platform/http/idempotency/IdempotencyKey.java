package org.hiringpipeline.platform.http.idempotency;

import java.security.Principal;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.http.BufferedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The caller's name for one request, scoped to the caller, the method and the path. An
 * {@link Idempotent} controller method may take it as an argument.
 *
 * @param caller subject of the caller
 * @param method HTTP method
 * @param path path as it was called
 * @param value the header as it came
 * @param fingerprint what came under it
 */
public record IdempotencyKey(String caller, String method, String path, String value, String fingerprint) {

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
		String fingerprint = Fingerprint.of(value, request.getQueryString(), BufferedRequest.body(request));
		return new IdempotencyKey(name(request), request.getMethod(), request.getRequestURI(), value, fingerprint);
	}

	private static String name(HttpServletRequest request) {
		Principal caller = request.getUserPrincipal();
		@Nullable String name = (caller != null) ? caller.getName() : null;
		return (name != null) ? name : "";
	}

	/** Names no caller, so that it may be logged. */
	@Override
	public String toString() {
		return "IdempotencyKey[" + scope() + "]";
	}

	/** Under what the key is remembered. */
	String scope() {
		return Ids.derive(this.caller, this.method, this.path, this.value);
	}

	/**
	 * The id for what the request creates: the same on every attempt, so that a run after
	 * a crash, or when the key is forgotten, meets the document of the run before; and
	 * another one for every other body, so that it never meets what that made.
	 * @return a version 8 UUID
	 */
	public String derivedId() {
		return Ids.derive(this.caller, this.method, this.path, this.value, this.fingerprint);
	}

}
