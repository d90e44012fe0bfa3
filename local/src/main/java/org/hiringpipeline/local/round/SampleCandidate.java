package org.hiringpipeline.local.round;

/**
 * Somebody who applies in a round.
 *
 * @param number counted from 1
 * @param name a made-up name
 * @param email an address that nobody has
 * @param locale a BCP 47 tag
 * @param timeZone an IANA name
 * @param ability on the scale of the items' difficulty: 0 is the middle, 2 is very able
 * @param habit how the candidate goes about the sitting
 */
record SampleCandidate(int number, String name, String email, String locale, String timeZone, double ability,
		Habit habit) {

	/** How a candidate goes about the sitting. */
	enum Habit {

		/** Starts, answers everything, submits. */
		STEADY,

		/** Loses the connection half way and resumes. */
		DROPS_CONNECTION,

		/** Answers a part and never submits. */
		RUNS_OUT_OF_TIME,

		/** Gets the invitation and leaves it. */
		NEVER_STARTS,

		/** Sends the application twice, otherwise steady. */
		APPLIES_TWICE;

		boolean handsIn() {
			return this != NEVER_STARTS;
		}

	}

}
