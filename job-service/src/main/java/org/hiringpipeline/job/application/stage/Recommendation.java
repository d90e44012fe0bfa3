package org.hiringpipeline.job.application.stage;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a rule recommends; whom to turn down is never its business.
 *
 * @param action what it recommends
 * @param rule which rule
 * @param threshold score from which it says advance, in percent
 * @param score score that it looked at, in percent
 */
public record Recommendation(Action action, String rule, double threshold, double score) {

	public static final String ADVANCE_AT_THRESHOLD = "advance-at-threshold";

	/** Advances from the threshold on; below it a person looks. */
	public static Recommendation byThreshold(double threshold, double score) {
		return new Recommendation((score >= threshold) ? Action.ADVANCE : Action.HOLD, ADVANCE_AT_THRESHOLD, threshold,
				score);
	}

	/** What a rule can recommend. */
	public enum Action {

		/** Go on to the shortlist. */
		ADVANCE,

		/** Wait for a person. */
		HOLD;

		@JsonValue
		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
