package org.hiringpipeline.platform.event;

import java.util.Optional;

/**
 * What set off the work of the current thread, so that the events it causes can say so.
 *
 * @param correlationId shared by everything that one request set off
 * @param eventId the event that is being handled
 */
public record Causation(String correlationId, String eventId) {

	private static final ThreadLocal<Causation> CURRENT = new ThreadLocal<>();

	/** The event that this thread is handling, if any. */
	public static Optional<Causation> current() {
		return Optional.ofNullable(CURRENT.get());
	}

	/** Runs {@code work} as set off by this. */
	public void run(Runnable work) {
		CURRENT.set(this);
		try {
			work.run();
		}
		finally {
			CURRENT.remove();
		}
	}

}
