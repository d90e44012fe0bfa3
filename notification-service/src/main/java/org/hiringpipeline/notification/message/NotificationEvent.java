package org.hiringpipeline.notification.message;

import java.time.Instant;

import org.hiringpipeline.platform.event.EventType;

/** What others are told of a message: its cause and its fate, never the recipient. */
record NotificationEvent(String notificationId, Kind kind, String channel, String postingId, String applicationId,
		String sittingId, Status status, int attempts, Instant at) {

	static NotificationEvent of(Message message, Instant at) {
		var about = message.subject();
		return new NotificationEvent(message.id(), message.kind(), "mail", about.postingId(), about.applicationId(),
				about.sittingId(), message.status(), message.progress().attempts(), at);
	}

	static EventType type(Status settled) {
		return new EventType("org.hiringpipeline.notification." + settled.wireName() + ".v1", "hiring.notifications",
				"notifications/notification.v1.json");
	}

}
