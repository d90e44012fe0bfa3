package org.hiringpipeline.platform.http.problem;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A refusal by the protocol rather than by a use case.
 */
@SuppressWarnings("serial")
public final class Refusal extends ProblemException {

	private final List<FieldProblem> errors;

	private final HttpHeaders headers;

	private Refusal(HttpStatus status, String slug, String title, String detail, List<FieldProblem> errors,
			HttpHeaders headers) {
		super(status, slug, title, detail);
		this.errors = errors;
		this.headers = headers;
	}

	public static Refusal unreadable(String detail, List<FieldProblem> errors) {
		return new Refusal(HttpStatus.BAD_REQUEST, "unreadable-body", "Unreadable body", detail, errors,
				HttpHeaders.EMPTY);
	}

	static Refusal limitExceeded(String detail) {
		return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "limit-exceeded", "Limit exceeded", detail, List.of(),
				HttpHeaders.EMPTY);
	}

	public static Refusal preconditionRequired() {
		return new Refusal(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", "If-Match required",
				"Send the ETag of the version that the change is based on as If-Match.", List.of(), HttpHeaders.EMPTY);
	}

	static Refusal duplicate() {
		return new Refusal(HttpStatus.CONFLICT, "duplicate", "Exists already", "Something with this key exists.",
				List.of(), HttpHeaders.EMPTY);
	}

	static Refusal changedMeanwhile() {
		return new Refusal(HttpStatus.CONFLICT, "conflict", "Refused by the current state",
				"It was changed by somebody else at the same moment; read it again.", List.of(), HttpHeaders.EMPTY);
	}

	/** What the web server refuses before it is a request. */
	static Refusal malformed(HttpStatus status) {
		return of(status, "malformed-request", "Malformed request",
				"The request line, the address or a header is not what HTTP allows.", HttpHeaders.EMPTY);
	}

	/** The refusal for a status that the framework chose. */
	public static Refusal of(HttpStatusCode code, HttpHeaders headers) {
		HttpStatus status = HttpStatus.resolve(code.value());
		return switch (status) {
			case NOT_FOUND -> of(status, "not-found", "Not found", "There is nothing at this address.", headers);
			case METHOD_NOT_ALLOWED -> of(status, "method-not-allowed", "Method not allowed",
					"This address does not take that method; see the Allow header.", headers);
			case NOT_ACCEPTABLE -> of(status, "not-acceptable", "Not acceptable",
					"There is no representation in any of the accepted media types.", headers);
			case CONTENT_TOO_LARGE ->
				of(status, "content-too-large", "Content too large", "The body is larger than is accepted.", headers);
			case UNSUPPORTED_MEDIA_TYPE -> of(status, "unsupported-media-type", "Unsupported media type",
					"A body of this media type is not understood here.", headers);
			case SERVICE_UNAVAILABLE ->
				of(status, "unavailable", "Unavailable for the moment", "Try again later.", headers);
			case null -> internal();
			default -> status.is4xxClientError()
					? of(status, "invalid-request", "Invalid request", "The request cannot be understood.", headers)
					: internal();
		};
	}

	static Refusal internal() {
		return of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Internal error",
				"Something went wrong here; the trace id finds it in the logs.", HttpHeaders.EMPTY);
	}

	private static Refusal of(HttpStatus status, String slug, String title, String detail, HttpHeaders headers) {
		return new Refusal(status, slug, title, detail, List.of(), headers);
	}

	@Override
	public Map<String, Object> members() {
		return this.errors.isEmpty() ? Map.of() : Map.of("errors", this.errors);
	}

	@Override
	public Map<String, String> headers() {
		return this.headers.toSingleValueMap();
	}

}
