package org.hiringpipeline.platform.http.problem;

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * A refusal that the caller sees as problem details (RFC 9457). The message is the
 * problem's detail, so it must not repeat input or name anything internal.
 */
@SuppressWarnings("serial")
public abstract class ProblemException extends RuntimeException {

	private final HttpStatus status;

	private final String slug;

	private final String title;

	/**
	 * Creates the refusal.
	 * @param status the HTTP status
	 * @param slug the last part of {@code urn:hiringpipeline:problem:<slug>}, stable for
	 * ever
	 * @param title the same words for every problem of this type
	 * @param detail what is wrong this time
	 */
	protected ProblemException(HttpStatus status, String slug, String title, String detail) {
		super(detail);
		this.status = status;
		this.slug = slug;
		this.title = title;
	}

	public final HttpStatus status() {
		return this.status;
	}

	public final String slug() {
		return this.slug;
	}

	public final String title() {
		return this.title;
	}

	public final String detail() {
		return String.valueOf(getMessage());
	}

	/**
	 * Further members of the problem.
	 * @return names and values that can be written as JSON
	 */
	public Map<String, Object> members() {
		return Map.of();
	}

	/**
	 * Headers of the answer, such as {@code Retry-After}.
	 * @return names and values
	 */
	public Map<String, String> headers() {
		return Map.of();
	}

}
