package org.hiringpipeline.notification.recipient;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A fresh link to a sitting, with what the candidate should know before starting.
 *
 * @param url the link; it holds a secret
 * @param status where the sitting stands
 * @param startBy until when it can be started
 * @param timeLimitSeconds how long it takes at most
 * @param itemCount how many questions it has
 */
public record SittingLink(URI url, String status, @Nullable Instant startBy, int timeLimitSeconds, int itemCount) {

	private static final Set<String> OVER = Set.of("submitted", "expired", "cancelled");

	/**
	 * Whether it has ended. A status that is not known here has a link, and so something
	 * to open.
	 */
	public boolean isOver() {
		return OVER.contains(this.status);
	}

	/** No secret in logs. */
	@Override
	public String toString() {
		return "SittingLink[status=" + this.status + "]";
	}

}
