package org.hiringpipeline.notification.tally;

import org.bson.Document;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Status;
import org.hiringpipeline.platform.aggregate.Stored;

/**
 * Where a message stands when it is counted.
 *
 * @param messageId the message
 * @param postingId the posting whose tallies count it
 * @param slot what it is counted as, such as {@code invitation:sent}
 * @param version the message's version that said so
 */
record Standing(String messageId, String postingId, String slot, long version) {

	/** A message that is being sent is counted with those that wait for it. */
	static Standing of(Stored<Message> stored) {
		return of(stored.state(), stored.version());
	}

	/** Where every message begins. */
	static Standing first(Message message) {
		return of(message, 1);
	}

	private static Standing of(Message message, long version) {
		var status = message.status().isSettled() ? message.status() : Status.PENDING;
		return new Standing(message.id(), message.subject().postingId(), slot(message.kind().wireName(), status),
				version);
	}

	static Standing of(Document document) {
		return new Standing(document.getString("_id"), document.getString("postingId"), document.getString("slot"),
				document.get("version", Number.class).longValue());
	}

	Document toDocument() {
		return new Document("_id", this.messageId).append("postingId", this.postingId)
			.append("slot", this.slot)
			.append("version", this.version);
	}

	private static String slot(String kind, Status status) {
		return kind + ":" + status.wireName();
	}

}
