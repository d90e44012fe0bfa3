package org.hiringpipeline.platform.http.problem;

import java.time.Duration;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * 503: something that is needed does not answer; the same request may be sent again after
 * a while.
 */
@SuppressWarnings("serial")
public final class Unavailable extends ProblemException {

	private final Duration retryAfter;

	public Unavailable(String detail, Duration retryAfter) {
		super(ProblemType.UNAVAILABLE, detail);
		this.retryAfter = retryAfter;
	}

	@Override
	public Map<String, String> headers() {
		return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, this.retryAfter.toSeconds())));
	}

}
