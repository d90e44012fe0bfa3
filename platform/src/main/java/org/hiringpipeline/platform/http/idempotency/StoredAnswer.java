package org.hiringpipeline.platform.http.idempotency;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answer of the first time, to be given again.
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

	static final String REPLAYED = "Idempotency-Replayed";

	private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

	static StoredAnswer of(ContentCachingResponseWrapper response) {
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : KEPT) {
			String value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
			if (value != null) {
				headers.put(name, value);
			}
		}
		return new StoredAnswer(response.getStatus(), headers, response.getContentAsByteArray());
	}

	void replay(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		this.headers.forEach(response::setHeader);
		response.setHeader(REPLAYED, "true");
		response.getOutputStream().write(this.body);
	}

	/** Whether asking again would give the same answer. */
	boolean isFinal() {
		return switch (this.status) {
			case 401, 403, 408, 425, 429 -> false;
			default -> this.status >= 200 && this.status < 500;
		};
	}

}
