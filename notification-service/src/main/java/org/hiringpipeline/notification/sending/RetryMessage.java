package org.hiringpipeline.notification.sending;

import java.time.Clock;

import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Status;

/** Has a message that was given up tried again, at an operator's wish. */
public final class RetryMessage {

	private final Messages messages;

	private final Dispatcher dispatcher;

	private final Clock clock;

	RetryMessage(Messages messages, Dispatcher dispatcher, Clock clock) {
		this.messages = messages;
		this.dispatcher = dispatcher;
		this.clock = clock;
	}

	/**
	 * Puts a failed message back to pending and hands it over.
	 * @param version the version that the operator has seen
	 */
	public Outcome retry(String id, long version) {
		var found = this.messages.find(id);
		if (found.isEmpty()) {
			return Outcome.UNKNOWN;
		}
		var before = found.get();
		if (before.version() != version) {
			return Outcome.STALE;
		}
		if (before.state().status() != Status.FAILED) {
			return Outcome.NOT_FAILED;
		}
		if (!this.messages.requeue(before, before.state().retried(this.clock.instant()))) {
			return Outcome.STALE;
		}
		this.dispatcher.offer(id);
		return Outcome.RETRIED;
	}

	/** What came of the wish. */
	public enum Outcome {

		/** It is pending again. */
		RETRIED,

		/** There is no such message. */
		UNKNOWN,

		/** It has changed since it was read. */
		STALE,

		/** Only a failed one can be tried again. */
		NOT_FAILED

	}

}
