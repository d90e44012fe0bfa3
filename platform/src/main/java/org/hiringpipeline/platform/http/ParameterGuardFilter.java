package org.hiringpipeline.platform.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hiringpipeline.platform.http.json.StrictText;
import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.Problems;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses query parameters that cannot be decoded or hold a null character, before
 * anything else looks at them. Forms are not read: no API here takes them.
 */
final class ParameterGuardFilter extends OncePerRequestFilter {

	private final Problems problems;

	ParameterGuardFilter(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getQueryString() == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isReadable(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(response, new BadRequest("", "the query string cannot be decoded"));
		}
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			return request.getParameterMap()
				.entrySet()
				.stream()
				.allMatch((entry) -> isText(entry.getKey()) && isText(entry.getValue()));
		}
		catch (InvalidParameterException ex) {
			return false;
		}
	}

	private static boolean isText(String... values) {
		for (String value : values) {
			if (value != null && !StrictText.isClean(value)) {
				return false;
			}
		}
		return true;
	}

}
