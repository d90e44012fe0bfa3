package org.hiringpipeline.platform.http;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiringpipeline.platform.http.problem.Problems;
import org.hiringpipeline.platform.http.problem.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body up to the limit, counting what is streamed without a length too, and
 * refuses larger ones with 413.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

	private final int limit;

	private final Problems problems;

	BodyLimitFilter(DataSize limit, Problems problems) {
		this.limit = Math.toIntExact(limit.toBytes());
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body;
		try {
			body = (request.getContentLengthLong() <= this.limit) ? read(request) : null;
		}
		catch (IOException ex) {
			this.problems.write(response, Refusal.unreadable("The body did not arrive completely.", List.of()));
			return;
		}
		if (body == null) {
			this.problems.write(response, Refusal.of(HttpStatus.CONTENT_TOO_LARGE, HttpHeaders.EMPTY));
			return;
		}
		chain.doFilter(new BufferedRequest(request, body), response);
	}

	private byte @Nullable [] read(HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(this.limit + 1);
		return (body.length <= this.limit) ? body : null;
	}

}
