package org.hiringpipeline.platform.http.problem;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Answers with problem details what the web server itself refuses, such as a malformed
 * request line, which no filter and no controller gets to see.
 */
public final class ProblemReportValve extends ErrorReportValve {

	private final Problems problems;

	public ProblemReportValve(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			this.problems.write(response, explain(HttpStatus.resolve(response.getStatus())));
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("The caller was gone before it could be told what is wrong", ex);
		}
	}

	private static Refusal explain(@Nullable HttpStatus status) {
		return (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) ? Refusal.internal()
				: Refusal.malformed(status);
	}

}
