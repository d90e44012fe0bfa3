package org.hiringpipeline.platform.http.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Says why a body cannot be read: where, and what was expected there, without repeating
 * what was sent.
 */
public final class UnreadableBody {

	private static final int MAX_PATH = 200;

	private UnreadableBody() {
	}

	static ProblemException explain(HttpMessageNotReadableException exception) {
		return switch (exception.getCause()) {
			case StreamConstraintsException limit ->
				Refusal.limitExceeded("The body nests too deeply or holds too long a text, name or number.");
			case JacksonException syntax ->
				Refusal.unreadable("The body is not valid JSON" + position(syntax.getLocation()) + ".", List.of());
			case null -> Refusal.unreadable("A body is required.", List.of());
			default -> Refusal.unreadable("The body cannot be read.", List.of());
		};
	}

	public static ProblemException mismatched(List<FieldProblem> found) {
		return Refusal.unreadable("The body does not have the expected form; each reason is named in errors.", found);
	}

	public static FieldProblem problem(DatabindException exception) {
		String message = switch (exception) {
			case PropertyBindingException unknown -> "is not a known field";
			case MismatchedInputException mismatch -> Expected.of(mismatch.getTargetType());
			default -> "is not acceptable";
		};
		return new FieldProblem(path(exception), message);
	}

	private static String position(@Nullable TokenStreamLocation location) {
		return (location != null && location.getLineNr() > 0)
				? " at line " + location.getLineNr() + ", column " + location.getColumnNr() : "";
	}

	private static String path(JacksonException exception) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : exception.getPath()) {
			if (reference.getPropertyName() == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
			}
		}
		return (path.length() > MAX_PATH) ? path.substring(0, MAX_PATH) + "…" : path.toString();
	}

}
