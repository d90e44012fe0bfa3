package org.hiringpipeline.platform.http.idempotency;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.platform.http.idempotency.IdempotencyStore.Run;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Records the answer of a run before the caller sees it; an answer that is not final
 * frees the key. Where it cannot be recorded the caller gets the answer all the same, and
 * a repetition runs again once the lease is over, into the same derived id.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

	static final String RUN = IdempotencyFilter.class.getName() + ".run";

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
		boolean answered = false;
		try {
			chain.doFilter(request, answer);
			answered = true;
		}
		finally {
			if (request.getAttribute(RUN) instanceof Run run) {
				finish(run, answered ? StoredAnswer.of(answer) : null);
			}
		}
		answer.copyBodyToResponse();
	}

	private void finish(Run run, @Nullable StoredAnswer answer) {
		try {
			if (answer != null && answer.isFinal()) {
				this.store.complete(run, answer);
			}
			else {
				this.store.release(run);
			}
		}
		catch (RuntimeException ex) {
			log.warn("The answer under idempotency key {} is not recorded", run.id(), ex);
		}
	}

}
