package org.hiringpipeline.local.round;

import java.time.Duration;

/**
 * What a round consists of.
 *
 * @param candidates how many apply, at least 5
 * @param seed decides names, abilities and answers
 * @param timeBudget how much the assessment may ask for, which decides how many questions
 * it has
 * @param timeLimit how long a candidate has; short in the demonstration, so that nobody
 * waits for the one who runs out of time
 * @param atOnce how many candidates sit at the same time
 * @param patience how long the round waits for any one thing before it gives up
 * @param withStragglers whether some candidates drop their connection, run out of time,
 * never start or apply twice
 */
public record RoundPlan(int candidates, long seed, Duration timeBudget, Duration timeLimit, int atOnce,
		Duration patience, boolean withStragglers) {

	public static final int FEWEST = 5;

	public RoundPlan {
		if (candidates < FEWEST) {
			throw new IllegalArgumentException("a round needs at least " + FEWEST + " candidates");
		}
	}

	/** The round that {@code ./run} plays. */
	public static RoundPlan demonstration(int candidates, long seed) {
		return new RoundPlan(candidates, seed, Duration.ofMinutes(40), Duration.ofSeconds(45), 6, Duration.ofMinutes(3),
				true);
	}

}
