package org.hiringpipeline.notification.mail;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import jakarta.mail.MessagingException;

/**
 * Watches over parts of conversations and breaks off what takes too long, however little
 * by little the server goes on: interrupting a virtual thread closes the socket that it
 * waits for, whatever is above it.
 */
final class Watch {

	/** For what is broken off to find out. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	/** How often it looks: a step may begin that takes less than the one before. */
	private static final Duration TICK = Duration.ofMillis(200);

	private Watch() {
	}

	/** A part of a conversation. */
	@FunctionalInterface
	interface Part {

		void run() throws MessagingException;

	}

	/**
	 * Has a part run to its end, or for as long as the conversation may take.
	 * @throws MessagingException if the part does, or if it was broken off
	 */
	static void over(Conversation conversation, Part part) throws MessagingException {
		var task = new FutureTask<Void>(() -> {
			part.run();
			return null;
		});
		var thread = Thread.ofVirtual().name("smtp").start(task);
		try {
			while (!thread.join(next(conversation.timeLeft()))) {
				if (!conversation.timeLeft().isPositive()) {
					conversation.breakOff();
					thread.interrupt();
					if (!thread.join(GRACE)) {
						throw new MessagingException("The conversation took too long");
					}
				}
			}
			task.get();
		}
		catch (InterruptedException ex) {
			conversation.breakOff();
			thread.interrupt();
			Thread.currentThread().interrupt();
			throw new MessagingException("The conversation was broken off", ex);
		}
		catch (ExecutionException ex) {
			switch (ex.getCause()) {
				case MessagingException failure -> throw failure;
				case RuntimeException failure -> throw failure;
				case null, default -> throw new IllegalStateException(ex);
			}
		}
	}

	private static Duration next(Duration left) {
		return (left.compareTo(TICK) < 0) ? left : TICK;
	}

}
