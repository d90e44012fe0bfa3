package org.hiringpipeline.notification.delivery;

import java.time.Instant;

import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Progress;
import org.hiringpipeline.notification.message.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a message as it stands in the store: kind and status are texts, since
 * a newer version may have written others than are known here.
 */
record MessageAsStored(String id, String kind, Subject subject, Cause cause, Instant createdAt, String status,
		Progress progress, @Nullable Instant nextAttemptAt, @Nullable String reason, @Nullable Instant settledAt) {

	/** By ids, nothing that is told. */
	@Override
	public String toString() {
		return "MessageAsStored[" + this.id + ", " + this.kind + ", " + this.status + "]";
	}

}
