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

	private Refusal(ProblemType type, HttpStatus status, String detail, List<FieldProblem> errors,
			HttpHeaders headers) {
		super(type, status, detail);
		this.errors = errors;
		this.headers = headers;
	}

	private static Refusal refusal(ProblemType type, String detail, List<FieldProblem> errors) {
		return new Refusal(type, type.status(), detail, errors, HttpHeaders.EMPTY);
	}

	public static Refusal unreadable(String detail, List<FieldProblem> errors) {
		return refusal(ProblemType.UNREADABLE_BODY, detail, errors);
	}

	static Refusal limitExceeded(String detail) {
		return refusal(ProblemType.LIMIT_EXCEEDED, detail, List.of());
	}

	public static Refusal preconditionRequired() {
		return refusal(ProblemType.PRECONDITION_REQUIRED,
				"Send the ETag of the version that the change is based on as If-Match.", List.of());
	}

	static Refusal duplicate() {
		return refusal(ProblemType.DUPLICATE, "Something with this key exists.", List.of());
	}

	static Refusal changedMeanwhile() {
		return refusal(ProblemType.CONFLICT, "It was changed by somebody else at the same moment; read it again.",
				List.of());
	}

	/** What the web server refuses before it is a request. */
	static Refusal malformed(HttpStatus status) {
		return of(ProblemType.MALFORMED_REQUEST, status,
				"The request line, the address or a header is not what HTTP allows.", HttpHeaders.EMPTY);
	}

	/** The refusal for a status that the framework chose. */
	public static Refusal of(HttpStatusCode code, HttpHeaders headers) {
		HttpStatus status = HttpStatus.resolve(code.value());
		return switch (status) {
			case NOT_FOUND -> of(ProblemType.NOT_FOUND, status, "There is nothing at this address.", headers);
			case METHOD_NOT_ALLOWED -> of(ProblemType.METHOD_NOT_ALLOWED, status,
					"This address does not take that method; see the Allow header.", headers);
			case NOT_ACCEPTABLE -> of(ProblemType.NOT_ACCEPTABLE, status,
					"There is no representation in any of the accepted media types.", headers);
			case CONTENT_TOO_LARGE ->
				of(ProblemType.CONTENT_TOO_LARGE, status, "The body is larger than is accepted.", headers);
			case UNSUPPORTED_MEDIA_TYPE -> of(ProblemType.UNSUPPORTED_MEDIA_TYPE, status,
					"A body of this media type is not understood here.", headers);
			case SERVICE_UNAVAILABLE -> of(ProblemType.UNAVAILABLE, status, "Try again later.", headers);
			case null -> internal();
			default -> status.is4xxClientError()
					? of(ProblemType.INVALID_REQUEST, status, "The request cannot be understood.", headers)
					: internal();
		};
	}

	static Refusal internal() {
		return of(ProblemType.INTERNAL_ERROR, HttpStatus.INTERNAL_SERVER_ERROR,
				"Something went wrong here; the trace id finds it in the logs.", HttpHeaders.EMPTY);
	}

	private static Refusal of(ProblemType type, HttpStatus status, String detail, HttpHeaders headers) {
		return new Refusal(type, status, detail, List.of(), headers);
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
