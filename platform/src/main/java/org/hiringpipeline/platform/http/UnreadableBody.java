package org.hiringpipeline.platform.http;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.CollectedProblem;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Says why a body cannot be read: where, and what was expected there, without repeating
 * what was sent.
 */
final class UnreadableBody {

	private static final int MAX_PATH = 200;

	private UnreadableBody() {
	}

	static ProblemException explain(HttpMessageNotReadableException exception) {
		return switch (exception.getCause()) {
			case StreamConstraintsException limit -> tooMuch();
			case DeferredBindingException deferred -> collected(deferred);
			case DatabindException binding -> bound(binding);
			case JacksonException syntax ->
				Refusal.unreadable("The body is not valid JSON" + position(syntax.getLocation()) + ".", List.of());
			case null -> Refusal.unreadable("A body is required.", List.of());
			default -> Refusal.unreadable("The body cannot be read.", List.of());
		};
	}

	private static ProblemException collected(DeferredBindingException deferred) {
		List<FieldProblem> found = new ArrayList<>();
		for (CollectedProblem problem : deferred.getProblems()) {
			found.add(new FieldProblem(path(problem.getPath()),
					isUnknownField(problem) ? "is not a known field" : Expected.of(rawType(problem))));
		}
		return mismatched(found);
	}

	private static ProblemException bound(DatabindException binding) {
		for (Throwable cause = binding; cause != null; cause = cause.getCause()) {
			if (cause instanceof StreamConstraintsException) {
				return tooMuch();
			}
			if (cause instanceof Invalid invalid) {
				return invalid;
			}
		}
		String message = switch (binding) {
			case PropertyBindingException unknown -> "is not a known field";
			case MismatchedInputException mismatch -> Expected.of(mismatch.getTargetType());
			default -> "is not acceptable";
		};
		return mismatched(List.of(new FieldProblem(path(binding), message)));
	}

	private static ProblemException mismatched(List<FieldProblem> found) {
		return Refusal.unreadable("The body does not have the expected form; each reason is named in errors.", found);
	}

	private static ProblemException tooMuch() {
		return Refusal.limitExceeded("The body nests too deeply or holds too long a text, name or number.");
	}

	private static boolean isUnknownField(CollectedProblem problem) {
		return problem.getMessage() != null && problem.getMessage().startsWith("Unknown property");
	}

	private static @Nullable Class<?> rawType(CollectedProblem problem) {
		return (problem.getTargetType() != null) ? problem.getTargetType().getRawClass() : null;
	}

	private static String position(@Nullable TokenStreamLocation location) {
		return (location != null && location.getLineNr() > 0)
				? " at line " + location.getLineNr() + ", column " + location.getColumnNr() : "";
	}

	private static String path(JsonPointer pointer) {
		StringBuilder path = new StringBuilder();
		for (JsonPointer at = pointer; at != null && !at.matches(); at = at.tail()) {
			if (at.mayMatchElement()) {
				path.append('[').append(at.getMatchingIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
			}
		}
		return shortened(path);
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
		return shortened(path);
	}

	private static String shortened(StringBuilder path) {
		return (path.length() > MAX_PATH) ? path.substring(0, MAX_PATH) + "…" : path.toString();
	}

}
