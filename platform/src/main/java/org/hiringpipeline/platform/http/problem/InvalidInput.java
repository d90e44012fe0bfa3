package org.hiringpipeline.platform.http.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Names everything that validation found, at once and in a stable order: 422 for a body,
 * 400 for parameters.
 */
public final class InvalidInput {

	private static final Comparator<FieldProblem> ORDER = Comparator.comparing(FieldProblem::field)
		.thenComparing(FieldProblem::message);

	private InvalidInput() {
	}

	static ProblemException explain(MethodArgumentNotValidException exception) {
		List<FieldProblem> found = problems(exception, "");
		return exception.getParameter().hasParameterAnnotation(RequestBody.class) ? new Invalid(found)
				: new BadRequest(found);
	}

	static ProblemException explain(HandlerMethodValidationException exception) {
		if (exception.isForReturnValue()) {
			return Refusal.internal();
		}
		List<FieldProblem> found = new ArrayList<>();
		boolean parameters = false;
		for (ParameterValidationResult result : exception.getParameterValidationResults()) {
			parameters |= !result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
			found.addAll(problems(result));
		}
		exception.getCrossParameterValidationResults()
			.forEach((error) -> found.add(new FieldProblem("", message(error.getDefaultMessage()))));
		found.sort(ORDER);
		return (parameters || found.isEmpty()) ? new BadRequest(found) : new Invalid(found);
	}

	static ProblemException explain(ConstraintViolationException exception) {
		return new Invalid(problems(exception.getConstraintViolations()));
	}

	/**
	 * Names what a validator found.
	 * @param violations of one object
	 * @return them in a stable order
	 */
	public static List<FieldProblem> problems(Collection<? extends ConstraintViolation<?>> violations) {
		return violations.stream()
			.map((violation) -> new FieldProblem(path(violation), message(violation.getMessage())))
			.sorted(ORDER)
			.toList();
	}

	static ProblemException explain(TypeMismatchException exception) {
		ProblemException within = problemWithin(exception);
		if (within != null) {
			return within;
		}
		String name = (exception instanceof MethodArgumentTypeMismatchException mismatch)
				? name(mismatch.getParameter(), mismatch.getName())
				: Objects.requireNonNullElse(exception.getPropertyName(), "");
		return new BadRequest(name, Expected.of(exception.getRequiredType()));
	}

	static List<FieldProblem> problems(Errors errors, String prefix) {
		return errors.getAllErrors()
			.stream()
			.map((error) -> new FieldProblem(prefix + field(error), message(error, errors)))
			.sorted(ORDER)
			.toList();
	}

	private static List<FieldProblem> problems(ParameterValidationResult result) {
		MethodParameter parameter = result.getMethodParameter();
		String index = (result.getContainerIndex() != null) ? "[" + result.getContainerIndex() + "]" : "";
		if (result instanceof ParameterErrors errors) {
			return problems(errors, index.isEmpty() ? "" : index + ".");
		}
		String name = parameter.hasParameterAnnotation(RequestBody.class) ? "" : name(parameter, "");
		return result.getResolvableErrors()
			.stream()
			.map((error) -> new FieldProblem(name + index, message(error.getDefaultMessage())))
			.toList();
	}

	private static @Nullable ProblemException problemWithin(Throwable exception) {
		for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof ProblemException problem) {
				return problem;
			}
			if (!(cause instanceof ConversionFailedException)) {
				return null;
			}
		}
		return null;
	}

	/** The name by which the caller knows the parameter. */
	private static String name(MethodParameter parameter, String otherwise) {
		for (var type : List.of(RequestParam.class, RequestHeader.class, PathVariable.class)) {
			var annotation = AnnotatedElementUtils.findMergedAnnotation(parameter.getParameter(), type);
			if (annotation != null && AnnotationUtils.getValue(annotation, "name") instanceof String name
					&& StringUtils.hasText(name)) {
				return name;
			}
		}
		return Objects.requireNonNullElse(parameter.getParameterName(), otherwise);
	}

	private static String field(ObjectError error) {
		return (error instanceof FieldError field) ? field.getField() : "";
	}

	private static String message(ObjectError error, Errors errors) {
		if (error instanceof FieldError field && field.isBindingFailure()) {
			return Expected.of(errors.getFieldType(field.getField()));
		}
		return message(error.getDefaultMessage());
	}

	private static String message(@Nullable String message) {
		return (message != null) ? message : "is not valid";
	}

	/** The path below the method's parameter. */
	private static String path(ConstraintViolation<?> violation) {
		StringBuilder path = new StringBuilder();
		for (Path.Node node : below(violation.getPropertyPath())) {
			if (node.getIndex() != null) {
				path.append('[').append(node.getIndex()).append(']');
			}
			if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
				path.append(path.isEmpty() ? "" : ".").append(node.getName());
			}
		}
		return path.toString();
	}

	private static List<Path.Node> below(Path path) {
		return StreamSupport.stream(path.spliterator(), false)
			.filter((node) -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
			.toList();
	}

}
