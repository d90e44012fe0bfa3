package org.hiringpipeline.notification.delivery;

import java.time.Instant;

import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;
import org.jspecify.annotations.Nullable;

/**
 * A message in the log: what it was about and what became of it.
 *
 * @param id the message; also {@code notificationId} in the events
 * @param kind what it is about
 * @param channel how it is delivered
 * @param status where it stands
 * @param postingId the posting
 * @param applicationId the application
 * @param sittingId the sitting
 * @param attempts how often it was tried
 * @param causedAt when what it tells of happened
 * @param createdAt when it was stored
 * @param nextAttemptAt when it is tried next
 * @param reason why it is not sent (yet), as a code
 * @param settledAt when it was sent, given up or suppressed
 */
record Delivery(String id, Kind kind, String channel, Status status, String postingId, String applicationId,
		String sittingId, int attempts, Instant causedAt, Instant createdAt, @Nullable Instant nextAttemptAt,
		@Nullable String reason, @Nullable Instant settledAt) {

	static Delivery of(MessageRecord message) {
		var about = message.subject();
		return new Delivery(message.id(), message.kind(), "mail", message.status(), about.postingId(),
				about.applicationId(), about.sittingId(), message.progress().attempts(), message.cause().at(),
				message.createdAt(), (message.status() == Status.PENDING) ? message.dueAt() : null, message.reason(),
				message.settledAt());
	}

}
