package org.hiringpipeline.platform.http.problem;

import java.io.IOException;
import java.util.UUID;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Turns refusals into problem details with a stable type and the trace id, also where no
 * controller is involved, as in a filter.
 */
public final class Problems {

	private final JsonMapper json;

	private final ObjectProvider<Tracer> tracer;

	public Problems(JsonMapper json, ObjectProvider<Tracer> tracer) {
		this.json = json;
		this.tracer = tracer;
	}

	/**
	 * The problem details of a refusal.
	 * @param problem the refusal
	 * @return the details
	 */
	public ProblemDetail details(ProblemException problem) {
		return details(problem, traceId());
	}

	ProblemDetail details(ProblemException problem, String traceId) {
		ProblemDetail details = ProblemDetail.forStatus(problem.status());
		details.setType(problem.type().uri());
		details.setTitle(problem.type().title());
		details.setDetail(problem.detail());
		details.setProperty("traceId", traceId);
		problem.members().forEach(details::setProperty);
		return details;
	}

	/**
	 * Answers a request with a refusal.
	 * @param response the answer, not yet committed
	 * @param problem the refusal
	 * @throws IOException when the caller is gone
	 */
	public void write(HttpServletResponse response, ProblemException problem) throws IOException {
		byte[] body = this.json.writeValueAsBytes(details(problem));
		response.setStatus(problem.status().value());
		problem.headers().forEach(response::setHeader);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	/** The id of the current trace, or a fresh one where nothing is traced. */
	String traceId() {
		Tracer current = this.tracer.getIfAvailable();
		TraceContext context = (current != null) ? current.currentTraceContext().context() : null;
		String id = (context != null) ? context.traceId() : null;
		return (id != null && !id.isEmpty()) ? id : UUID.randomUUID().toString().replace("-", "");
	}

}
