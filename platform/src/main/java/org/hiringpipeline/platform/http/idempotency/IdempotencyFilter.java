package org.hiringpipeline.platform.http.idempotency;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.platform.http.idempotency.IdempotencyStore.Repetition;
import org.hiringpipeline.platform.http.idempotency.IdempotencyStore.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Records that a run succeeded before the caller sees it, and marks the answer to a
 * repetition. Where it cannot be recorded the caller gets the answer all the same, and a
 * repetition runs again once the lease is over, into the same derived id.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

	static final String ATTEMPT = IdempotencyFilter.class.getName() + ".attempt";

	static final String REPLAYED = "Idempotency-Replayed";

	private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

	private final IdempotencyStore store;

	IdempotencyFilter(IdempotencyStore store) {
		this.store = store;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(IdempotencyKey.HEADER) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
		try {
			chain.doFilter(request, answer);
			status = answer.getStatus();
		}
		finally {
			if (request.getAttribute(ATTEMPT) instanceof Run run) {
				finish(run, status);
			}
		}
		if (request.getAttribute(ATTEMPT) instanceof Repetition first && isSuccess(status)) {
			answer.setStatus(first.status());
			answer.setHeader(REPLAYED, "true");
		}
		answer.copyBodyToResponse();
	}

	private void finish(Run run, int status) {
		try {
			if (isSuccess(status)) {
				this.store.complete(run, status);
			}
			else {
				this.store.release(run);
			}
		}
		catch (RuntimeException ex) {
			log.warn("What became of idempotency key {} is not recorded: {}", run.id(), ex.getClass().getName());
		}
	}

	private static boolean isSuccess(int status) {
		return status >= 200 && status < 300;
	}

}
