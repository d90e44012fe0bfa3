package org.hiringpipeline.platform.http.problem;

import java.time.Duration;

import jakarta.validation.ConstraintViolationException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hiringpipeline.platform.PassingFailure;
import org.hiringpipeline.platform.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers every exception that leaves a controller with problem details.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	private final Duration retryAfter;

	public ProblemAdvice(Problems problems, Duration retryAfter) {
		this.problems = problems;
		this.retryAfter = retryAfter;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> answer(Exception exception) {
		if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
			return null;
		}
		String traceId = this.problems.traceId();
		ProblemException problem = explain(exception);
		if (problem.status().is5xxServerError()) {
			log(problem, exception, traceId);
		}
		HttpHeaders headers = new HttpHeaders();
		problem.headers().forEach(headers::set);
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.problems.details(problem, traceId));
	}

	private ProblemException explain(Exception exception) {
		return switch (exception) {
			case ProblemException problem -> problem;
			case HttpMessageNotReadableException unreadable -> UnreadableBody.explain(unreadable);
			case MethodArgumentNotValidException invalid -> InvalidInput.explain(invalid);
			case HandlerMethodValidationException invalid -> InvalidInput.explain(invalid);
			case BindException invalid -> new BadRequest(InvalidInput.problems(invalid, ""));
			case ConstraintViolationException invalid -> InvalidInput.explain(invalid);
			case TypeMismatchException mismatch -> InvalidInput.explain(mismatch);
			case MissingServletRequestParameterException missing ->
				new BadRequest(missing.getParameterName(), "is required");
			case MissingRequestHeaderException missing -> new BadRequest(missing.getHeaderName(), "is required");
			case InvalidParameterException invalid -> Refusal.of(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
			case MaxUploadSizeExceededException tooLarge -> Refusal.of(HttpStatus.CONTENT_TOO_LARGE, HttpHeaders.EMPTY);
			case MultipartException unreadable -> Refusal.of(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY);
			case DuplicateKeyException duplicate -> Refusal.duplicate();
			case OptimisticLockingFailureException changed -> Refusal.changedMeanwhile();
			case ErrorResponse response -> Refusal.of(response.getStatusCode(), response.getHeaders());
			default -> unexpected(exception);
		};
	}

	private ProblemException unexpected(Exception exception) {
		if (exception instanceof PassingFailure passing) {
			return new Unavailable(passing.whatIsAway(), this.retryAfter);
		}
		return StoreFailures.isTransient(exception)
				? new Unavailable("The data store does not answer.", this.retryAfter) : Refusal.internal();
	}

	private static void log(ProblemException problem, Exception exception, String traceId) {
		if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
			logger.warn("Answered 503, trace {}: {}", traceId, exception.toString());
		}
		else {
			logger.error("Answered {}, trace {}", problem.status().value(), traceId, exception);
		}
	}

}
