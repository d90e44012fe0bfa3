package org.hiringpipeline.platform.http.problem;

import java.util.List;
import java.util.Map;

/**
 * 422: the input can be read but breaks rules; all of them are named at once.
 */
@SuppressWarnings("serial")
public final class Invalid extends ProblemException {

	private final List<FieldProblem> errors;

	public Invalid(List<FieldProblem> errors) {
		super(ProblemType.INVALID_INPUT, "The input breaks rules; each is named in errors.");
		this.errors = List.copyOf(errors);
	}

	public Invalid(String field, String message) {
		this(List.of(new FieldProblem(field, message)));
	}

	public List<FieldProblem> errors() {
		return this.errors;
	}

	@Override
	public Map<String, Object> members() {
		return Map.of("errors", this.errors);
	}

}
