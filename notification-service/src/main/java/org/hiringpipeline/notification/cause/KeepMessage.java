package org.hiringpipeline.notification.cause;

import java.time.Clock;

import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Result;
import org.hiringpipeline.notification.message.Subject;
import org.hiringpipeline.notification.sending.Dispatcher;
import org.hiringpipeline.notification.tally.CountMessage;

/**
 * Stores the message of a cause, once, hands it over to be sent and counts it; does not
 * wait until it is sent.
 */
final class KeepMessage {

	private final Messages messages;

	private final Dispatcher dispatcher;

	private final CountMessage counting;

	private final Clock clock;

	KeepMessage(Messages messages, Dispatcher dispatcher, CountMessage counting, Clock clock) {
		this.messages = messages;
		this.dispatcher = dispatcher;
		this.counting = counting;
		this.clock = clock;
	}

	void keep(Kind kind, Subject subject, Cause cause) {
		keep(Message.about(kind, subject, null, cause, this.clock.instant()));
	}

	void keep(Kind kind, Subject subject, Result result, Cause cause) {
		keep(Message.about(kind, subject, result, cause, this.clock.instant()));
	}

	private void keep(Message message) {
		if (this.messages.add(message)) {
			this.dispatcher.offer(message.id());
		}
		// Also when it is there already: the one who stored it may not have come so far.
		this.counting.added(message);
	}

}
