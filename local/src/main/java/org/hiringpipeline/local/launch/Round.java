package org.hiringpipeline.local.launch;

import java.io.PrintStream;
import java.util.Map;

/**
 * A hiring round, played on a running stack through its public interfaces.
 */
@FunctionalInterface
public interface Round {

	/**
	 * Plays the round to its end, printing its progress and result.
	 * @throws Exception when it cannot go on; the message is shown
	 */
	Outcome play(Stack stack, Order order) throws Exception;

	/**
	 * What to play.
	 *
	 * @param seed decides names, abilities and answers
	 */
	record Order(int candidates, long seed, PrintStream out) {

	}

	/**
	 * How it went.
	 *
	 * @param complete every candidate was scored, ranked and told
	 * @param summary written as JSON
	 */
	record Outcome(boolean complete, Map<String, Object> summary) {

	}

}
