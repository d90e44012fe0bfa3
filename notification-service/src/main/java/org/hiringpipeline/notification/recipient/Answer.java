package org.hiringpipeline.notification.recipient;

import org.hiringpipeline.platform.call.CallRefused;

/**
 * What the owner of something says about it.
 *
 * @param <T> what is asked for
 */
public sealed interface Answer<T> {

	/**
	 * Its current state.
	 *
	 * @param <T> what is asked for
	 * @param value the state
	 */
	record Known<T>(T value) implements Answer<T> {

		/** Nobody's data in logs. */
		@Override
		public String toString() {
			return "Known[]";
		}
	}

	/**
	 * It is there, but past what is asked.
	 *
	 * @param <T> what is asked for
	 */
	record Over<T>() implements Answer<T> {
	}

	/**
	 * It is not there, or no longer.
	 *
	 * @param <T> what is asked for
	 */
	record Gone<T>() implements Answer<T> {
	}

	/** The answer that a refusal is; any other refusal is a fault and goes on. */
	static <T> Answer<T> of(CallRefused refusal) {
		return switch (refusal.status().value()) {
			case 404, 410 -> new Gone<>();
			case 409 -> new Over<>();
			default -> throw refusal;
		};
	}

}
