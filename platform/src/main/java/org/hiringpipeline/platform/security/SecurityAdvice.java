package org.hiringpipeline.platform.security;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Leaves what method security and the firewall throw to the filter chain, which knows
 * whether the caller is known (403) or not (401).
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityAdvice {

	@ExceptionHandler
	void denied(AccessDeniedException exception) {
		throw exception;
	}

	@ExceptionHandler
	void rejected(RequestRejectedException exception) {
		throw exception;
	}

	@ExceptionHandler
	void unauthenticated(AuthenticationException exception) {
		throw exception;
	}

}
