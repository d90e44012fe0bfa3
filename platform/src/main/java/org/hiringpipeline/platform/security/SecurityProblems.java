package org.hiringpipeline.platform.security;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.Problems;
import org.hiringpipeline.platform.http.problem.Unavailable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Answers what security refuses with problem details, for the API's chain and for chains
 * of a service.
 */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

	private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();

	private final Problems problems;

	private final Duration retryAfter;

	SecurityProblems(Problems problems, Duration retryAfter) {
		this.problems = problems;
		this.retryAfter = retryAfter;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		if (exception instanceof AuthenticationServiceException) {
			this.problems.write(response, new Unavailable("The token cannot be checked now.", this.retryAfter));
			return;
		}
		this.bearer.commence(request, response, exception);
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, withoutDescription(response));
		this.problems.write(response, new Unauthenticated());
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		boolean known = request.getRequestURI().startsWith("/v1/");
		this.problems.write(response, known ? new Forbidden() : new NotFound("address", request.getRequestURI()));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
			throws IOException {
		this.problems.write(response,
				new BadRequest("", "the address, a parameter, a header or the method is not acceptable"));
	}

	/** Where nothing is hidden, as on the management port. */
	void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		this.problems.write(response, new Forbidden());
	}

	/** The description may repeat parts of the token. */
	private static String withoutDescription(HttpServletResponse response) {
		String header = response.getHeader(HttpHeaders.WWW_AUTHENTICATE);
		return (header != null && header.contains("invalid_token")) ? "Bearer error=\"invalid_token\"" : "Bearer";
	}

}
