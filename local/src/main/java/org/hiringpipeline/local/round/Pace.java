package org.hiringpipeline.local.round;

/**
 * Says when a round may take its next step: an application, or the start of a sitting.
 */
@FunctionalInterface
public interface Pace {

	/** As fast as the services answer. */
	Pace UNHELD = () -> {
	};

	/** Returns when the next step may begin. */
	void awaitTurn() throws InterruptedException;

}
