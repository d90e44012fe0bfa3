package org.hiringpipeline.notification.cause;

import java.time.Clock;

import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Result;
import org.hiringpipeline.notification.message.Subject;
import org.hiringpipeline.notification.sending.Dispatcher;

/**
 * Stores the message of a cause, once, and hands it over to be sent; returns as soon as
 * it is stored.
 */
final class KeepMessage {

	private final Messages messages;

	private final Dispatcher dispatcher;

	private final Clock clock;

	KeepMessage(Messages messages, Dispatcher dispatcher, Clock clock) {
		this.messages = messages;
		this.dispatcher = dispatcher;
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
	}

}
