package org.hiringpipeline.local.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One mail as one recipient got it.
 *
 * @param id in the order of arrival
 * @param messageId the {@code Message-ID} header, empty when it has none
 * @param kind the {@code X-Message-Kind} header
 * @param copies how often it came, the first time included
 */
record Mail(String id, String messageId, String from, String to, String subject, @Nullable String kind,
		Instant receivedAt, int copies) {

	Mail withCopies(int count) {
		return new Mail(this.id, this.messageId, this.from, this.to, this.subject, this.kind, this.receivedAt, count);
	}

	/**
	 * A mail with its parts.
	 *
	 * @param links every http(s) address in the parts, each once
	 */
	record Opened(Mail mail, Map<String, List<String>> headers, @Nullable String html, @Nullable String text,
			List<String> links) {

		Opened as(Mail listed) {
			return new Opened(listed, this.headers, this.html, this.text, this.links);
		}

	}

}
