package org.hiringpipeline.platform.consumer;

/**
 * A rule refuses what an event wants; trying again cannot help. The record goes to the
 * dead letters.
 */
public class EventRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public EventRefused(String reason) {
		super(reason);
	}

}
