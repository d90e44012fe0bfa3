package org.hiringpipeline.notification.delivery;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;
import org.hiringpipeline.platform.aggregate.WireNames;
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
 * @param settledAt when it was sent, given up, suppressed or left to an operator
 */
@Schema(description = "A message to people: what it is about and what became of it. It never says to whom it goes.")
record Delivery(
		@Schema(description = "The message; 'notificationId' in the events",
				example = "d9a1c6b2-0f7e-8a53-9c41-5be0f2a7d318") String id,
		@Schema(description = "What it is about", example = "invitation", implementation = Kind.class) String kind,
		@Schema(description = "How it is delivered", example = "mail") String channel,
		@Schema(description = "Where it stands. Uncertain: it was handed over twice, or was given up after it was "
				+ "handed over once, and nobody knows whether it arrived; an operator decides.", example = "pending",
				implementation = Status.class) String status,
		@Schema(description = "The posting that it is about",
				example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") String postingId,
		@Schema(description = "The application that it is about",
				example = "c513a746-e0b7-8e2a-ab1e-f7ffb0084183") String applicationId,
		@Schema(description = "The sitting that it is about",
				example = "93fc2886-5457-854c-829a-5574c5b31576") String sittingId,
		@Schema(description = "How often it was tried", example = "2") int attempts,
		@Schema(description = "When what it tells of happened", example = "2026-09-03T10:05:01Z") Instant causedAt,
		@Schema(description = "When it was stored", example = "2026-09-03T10:05:02Z") Instant createdAt,
		@Schema(description = "When it is tried next; only while it is pending",
				example = "2026-09-03T10:05:06Z") @Nullable Instant nextAttemptAt,
		@Schema(description = "Why it is not sent, or not yet, as a code",
				example = "smtp: 451") @Nullable String reason,
		@Schema(description = "When it was sent, given up, suppressed or left to an operator",
				example = "2026-09-03T10:05:07Z") @Nullable Instant settledAt) {

	static Delivery of(MessageAsStored message) {
		var about = message.subject();
		boolean isPending = message.status().equals(Status.PENDING.name());
		return new Delivery(message.id(), WireNames.of(message.kind()), "mail", WireNames.of(message.status()),
				about.postingId(), about.applicationId(), about.sittingId(), message.progress().attempts(),
				message.cause().at(), message.createdAt(), isPending ? message.nextAttemptAt() : null, message.reason(),
				message.settledAt());
	}

}
