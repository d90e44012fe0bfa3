package org.hiringpipeline.platform.http.problem;

import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * A refusal that the caller sees as problem details (RFC 9457). The message is the
 * problem's detail, so it must not repeat input or name anything internal.
 */
@SuppressWarnings("serial")
public abstract class ProblemException extends RuntimeException {

	private final ProblemType type;

	private final HttpStatus status;

	/**
	 * Creates the refusal.
	 * @param type what kind it is
	 * @param detail what is wrong this time
	 */
	protected ProblemException(ProblemType type, String detail) {
		this(type, type.status(), detail);
	}

	ProblemException(ProblemType type, HttpStatus status, String detail) {
		super(detail);
		this.type = type;
		this.status = status;
	}

	public final ProblemType type() {
		return this.type;
	}

	public final HttpStatus status() {
		return this.status;
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
