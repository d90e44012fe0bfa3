package org.hiringpipeline.notification.sending;

import java.time.Clock;
import java.util.function.LongPredicate;

import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Status;
import org.hiringpipeline.notification.tally.CountMessage;
import org.hiringpipeline.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a message that was given up, or may have arrived, tried again at an operator's
 * wish.
 */
public final class RetryMessage {

	private static final Logger log = LoggerFactory.getLogger(RetryMessage.class);

	private final Messages messages;

	private final Dispatcher dispatcher;

	private final CountMessage counting;

	private final Clock clock;

	RetryMessage(Messages messages, Dispatcher dispatcher, CountMessage counting, Clock clock) {
		this.messages = messages;
		this.dispatcher = dispatcher;
		this.counting = counting;
		this.clock = clock;
	}

	/**
	 * Puts a failed or uncertain message back to pending and hands it over.
	 * @param expected whether a version is one that the operator has seen; asked of the
	 * very read that the change is made on
	 */
	public Attempt retry(String id, LongPredicate expected) {
		var found = this.messages.find(id);
		if (found.isEmpty()) {
			return new Attempt(Outcome.UNKNOWN, null);
		}
		var before = found.get();
		if (!expected.test(before.version())) {
			return new Attempt(Outcome.STALE, before);
		}
		return before.state().status().isRetriable() ? retry(before) : new Attempt(Outcome.NOT_RETRIABLE, before);
	}

	/** Puts a message back to pending if it is failed, and so has surely not arrived. */
	public Outcome retryFailed(String id) {
		return this.messages.find(id)
			.map((before) -> (before.state().status() == Status.FAILED) ? retry(before).outcome()
					: Outcome.NOT_RETRIABLE)
			.orElse(Outcome.UNKNOWN);
	}

	private Attempt retry(Stored<Message> before) {
		var after = this.messages.requeue(before, before.state().retried(this.clock.instant()));
		if (after.isEmpty()) {
			return new Attempt(Outcome.STALE, before);
		}
		this.dispatcher.offer(before.id());
		count(after.get());
		return new Attempt(Outcome.RETRIED, after.get());
	}

	/** The wish is fulfilled however the counting goes, which settling makes up for. */
	private void count(Stored<Message> message) {
		try {
			this.counting.count(message);
		}
		catch (RuntimeException ex) {
			log.warn("message {} is counted when it is settled: {}", message.id(), ex.getClass().getName());
		}
	}

	/**
	 * What came of the wish.
	 *
	 * @param outcome what
	 * @param message the message as it is after it; none if it is unknown
	 */
	public record Attempt(Outcome outcome, @Nullable Stored<Message> message) {
	}

	/** What came of the wish. */
	public enum Outcome {

		/** It is pending again. */
		RETRIED,

		/** There is no such message. */
		UNKNOWN,

		/** It has changed since it was read. */
		STALE,

		/** Only a failed or uncertain one can be tried again. */
		NOT_RETRIABLE

	}

}
