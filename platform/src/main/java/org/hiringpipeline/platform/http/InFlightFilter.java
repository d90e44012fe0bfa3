package org.hiringpipeline.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.platform.http.problem.Problems;
import org.hiringpipeline.platform.http.problem.Unavailable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests are worked on at once, and so the memory that their buffered
 * bodies take; those beyond are told at once to come again. Operators get through.
 */
final class InFlightFilter extends OncePerRequestFilter {

	private final Semaphore room;

	private final String management;

	private final Problems problems;

	InFlightFilter(int atOnce, String management, Problems problems) {
		this.room = new Semaphore(atOnce);
		this.management = management + "/";
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith(this.management);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.room.tryAcquire()) {
			this.problems.write(response,
					new Unavailable("Too many requests are being worked on.", Duration.ofSeconds(1)));
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.room.release();
		}
	}

}
