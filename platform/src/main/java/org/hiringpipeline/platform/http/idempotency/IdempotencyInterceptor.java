package org.hiringpipeline.platform.http.idempotency;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Decides before an {@link Idempotent} method whether it may run, and leaves for the
 * filter what it runs as.
 */
final class IdempotencyInterceptor implements HandlerInterceptor {

	private final IdempotencyStore store;

	IdempotencyInterceptor(IdempotencyStore store) {
		this.store = store;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method
				&& method.hasMethodAnnotation(Idempotent.class)) {
			IdempotencyKey key = IdempotencyKey.of(request);
			request.setAttribute(IdempotencyKeyArgument.KEY, key);
			request.setAttribute(IdempotencyFilter.ATTEMPT, this.store.begin(key));
		}
		return true;
	}

}
