package org.hiringpipeline.platform.http.idempotency;

import java.time.Duration;
import java.util.Map;

import org.hiringpipeline.platform.http.problem.ProblemException;
import org.hiringpipeline.platform.http.problem.ProblemType;

import org.springframework.http.HttpHeaders;

/**
 * Why a request with, or without, an idempotency key is refused.
 */
@SuppressWarnings("serial")
final class IdempotencyProblem extends ProblemException {

	private final Duration retryAfter;

	private IdempotencyProblem(ProblemType type, String detail, Duration retryAfter) {
		super(type, detail);
		this.retryAfter = retryAfter;
	}

	static IdempotencyProblem missing() {
		return new IdempotencyProblem(ProblemType.IDEMPOTENCY_KEY_MISSING,
				"Send a fresh Idempotency-Key with every new request, and the same one when repeating it.",
				Duration.ZERO);
	}

	static IdempotencyProblem malformed() {
		return new IdempotencyProblem(ProblemType.IDEMPOTENCY_KEY_MALFORMED,
				"The Idempotency-Key must be 1 to 200 visible ASCII characters.", Duration.ZERO);
	}

	static IdempotencyProblem reused() {
		return new IdempotencyProblem(ProblemType.IDEMPOTENCY_KEY_REUSED,
				"This Idempotency-Key came before with a different request.", Duration.ZERO);
	}

	static IdempotencyProblem stillRunning(Duration retryAfter) {
		return new IdempotencyProblem(ProblemType.IDEMPOTENCY_KEY_IN_USE,
				"The request with this Idempotency-Key is still running.", retryAfter);
	}

	@Override
	public Map<String, String> headers() {
		return this.retryAfter.isZero() ? Map.of()
				: Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, this.retryAfter.toSeconds())));
	}

}
