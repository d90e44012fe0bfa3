package org.hiringpipeline.notification.delivery;

import java.time.Instant;

import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A stored message as the log reads it; only the message itself writes it. */
@Document("messages")
record MessageRecord(@Id String id, Kind kind, Subject subject, Cause cause, Instant createdAt, Status status,
		Progress progress, @Nullable Instant dueAt, @Nullable String reason, @Nullable Instant settledAt,
		long version) {

	record Subject(String postingId, String applicationId, String sittingId) {
	}

	record Cause(Instant at) {
	}

	record Progress(int attempts) {
	}

}
