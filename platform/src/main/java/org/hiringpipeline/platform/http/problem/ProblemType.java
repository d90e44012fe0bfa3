package org.hiringpipeline.platform.http.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * All types of problem that a service answers with, each with its usual status. They are
 * stable for ever; callers tell refusals apart by them.
 */
public enum ProblemType {

	/** A parameter, header or address. */
	INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Invalid request",
			"A parameter, header, cursor or entity tag cannot be understood; errors names each."),

	/** A body. */
	UNREADABLE_BODY(HttpStatus.BAD_REQUEST, "Unreadable body",
			"The body is no JSON or not of the expected form; errors names each fault."),

	/** No HTTP. */
	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request",
			"The request line, the address or a header is not what HTTP allows; also with other statuses."),

	/** No key. */
	IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "Idempotency-Key required",
			"A request that creates something needs an Idempotency-Key."),

	/** No usable key. */
	IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST, "Idempotency-Key malformed",
			"The Idempotency-Key is not 1 to 200 visible ASCII characters."),

	/** Unknown caller. */
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not authenticated", "There are no credentials, or none that are valid."),

	/** Known caller. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden", "The caller's roles do not allow this."),

	/** Nothing there, or nothing that the caller may know of. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is no such thing, or the caller may not know that there is."),

	/** Another method. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed",
			"The address does not take that method; the Allow header says which."),

	/** Another representation. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable",
			"There is no representation in any of the accepted media types."),

	/** By state. */
	CONFLICT(HttpStatus.CONFLICT, "Refused by the current state",
			"The state does not allow what was asked; current may carry it. It may be allowed later."),

	/** By a unique key. */
	DUPLICATE(HttpStatus.CONFLICT, "Exists already", "Something with this key exists."),

	/** Twice at once. */
	IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT, "Request still running",
			"The request with this Idempotency-Key is still running; Retry-After says when to ask again."),

	/** Another version. */
	STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "Stale version",
			"It has changed since the version in If-Match was read; read it again."),

	/** Too many bytes. */
	CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Content too large", "The body is larger than is accepted."),

	/** Another body. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type",
			"A body of this media type is not understood here."),

	/** Rules. */
	INVALID_INPUT(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid input",
			"The input can be read but breaks rules; errors names each."),

	/** Sizes. */
	LIMIT_EXCEEDED(HttpStatus.UNPROCESSABLE_CONTENT, "Limit exceeded",
			"The body nests too deeply or holds too long a text, name or number."),

	/** Another request. */
	IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency-Key used before",
			"The Idempotency-Key came before with a different request."),

	/** No version. */
	PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match required",
			"A change needs the ETag that it is based on as If-Match."),

	/** A bug. */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error",
			"Something went wrong here; the trace id finds it in the logs."),

	/** An outage. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Unavailable for the moment",
			"Something that is needed does not answer, or too much is going on; Retry-After says when to ask again.");

	private static final String PREFIX = "urn:hiringpipeline:problem:";

	private final HttpStatus status;

	private final String title;

	private final String meaning;

	ProblemType(HttpStatus status, String title, String meaning) {
		this.status = status;
		this.title = title;
		this.meaning = meaning;
	}

	/**
	 * How it is known to callers.
	 * @return {@code urn:hiringpipeline:problem:} and the name in lower case
	 */
	public URI uri() {
		return URI.create(PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	public HttpStatus status() {
		return this.status;
	}

	public String title() {
		return this.title;
	}

	/**
	 * What it means, for the documentation.
	 * @return a sentence or two
	 */
	public String meaning() {
		return this.meaning;
	}

}
