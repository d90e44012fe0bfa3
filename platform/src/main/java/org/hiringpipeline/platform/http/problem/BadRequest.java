package org.hiringpipeline.platform.http.problem;

import java.util.List;
import java.util.Map;

/**
 * 400: a parameter, header, cursor or entity tag that cannot be understood.
 */
@SuppressWarnings("serial")
public final class BadRequest extends ProblemException {

	private final List<FieldProblem> errors;

	public BadRequest(List<FieldProblem> errors) {
		super(ProblemType.INVALID_REQUEST, "The request cannot be understood; each reason is named in errors.");
		this.errors = List.copyOf(errors);
	}

	public BadRequest(String field, String message) {
		this(List.of(new FieldProblem(field, message)));
	}

	@Override
	public Map<String, Object> members() {
		return Map.of("errors", this.errors);
	}

}
