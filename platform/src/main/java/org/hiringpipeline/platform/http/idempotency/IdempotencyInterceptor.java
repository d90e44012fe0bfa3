package org.hiringpipeline.platform.http.idempotency;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.platform.http.BufferedRequest;
import org.hiringpipeline.platform.http.idempotency.IdempotencyStore.Replay;
import org.hiringpipeline.platform.http.idempotency.IdempotencyStore.Run;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Decides before an {@link Idempotent} method whether it runs, and leaves the {@link Run}
 * for the filter to finish.
 */
final class IdempotencyInterceptor implements HandlerInterceptor {

	private final IdempotencyStore store;

	IdempotencyInterceptor(IdempotencyStore store) {
		this.store = store;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)
				|| !method.hasMethodAnnotation(Idempotent.class)) {
			return true;
		}
		IdempotencyKey key = IdempotencyKey.of(request);
		String query = Objects.requireNonNullElse(request.getQueryString(), "");
		return switch (this.store.begin(key, query, BufferedRequest.body(request))) {
			case Replay replay -> {
				replay.answer().replay(response);
				yield false;
			}
			case Run run -> {
				request.setAttribute(IdempotencyFilter.RUN, run);
				yield true;
			}
		};
	}

}
