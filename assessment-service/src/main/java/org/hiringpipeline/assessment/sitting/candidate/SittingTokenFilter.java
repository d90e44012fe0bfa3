package org.hiringpipeline.assessment.sitting.candidate;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.assessment.sitting.FindSittings;
import org.hiringpipeline.assessment.sitting.link.Token;
import org.hiringpipeline.platform.security.SecurityProblems;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets those in who hold the token of a sitting; the principal is the sitting's id. */
final class SittingTokenFilter extends OncePerRequestFilter {

	static final String HEADER = "Sitting-Token";

	private final FindSittings find;

	private final SecurityProblems problems;

	SittingTokenFilter(FindSittings find, SecurityProblems problems) {
		this.find = find;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			Token.parse(request.getHeader(HEADER))
				.flatMap((token) -> this.find.byLink(token.hash()))
				.ifPresent(SittingTokenFilter::admit);
		}
		catch (DataAccessException ex) {
			this.problems.commence(request, response, new AuthenticationServiceException("no answer", ex));
			return;
		}
		chain.doFilter(request, response);
	}

	private static void admit(String sittingId) {
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(sittingId, "",
				AuthorityUtils.createAuthorityList("ROLE_candidate")));
		SecurityContextHolder.setContext(context);
	}

}
