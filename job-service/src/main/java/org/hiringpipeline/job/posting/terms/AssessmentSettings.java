package org.hiringpipeline.job.posting.terms;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What the assessment has to keep to.
 *
 * @param timeBudgetMinutes working time that the questions may add up to
 * @param timeLimitSeconds from start to the deadline of a sitting
 * @param startWithinHours from the invitation to the last moment to start
 */
public record AssessmentSettings(int timeBudgetMinutes, int timeLimitSeconds, int startWithinHours) {

	public static AssessmentSettings of(@Nullable AssessmentTerms given, PostingDefaults defaults) {
		var terms = (given != null) ? given : AssessmentTerms.NONE;
		int budget = or(terms.timeBudgetMinutes(), defaults.timeBudgetMinutes());
		return new AssessmentSettings(budget,
				or(terms.timeLimitSeconds(), Math.toIntExact(Duration.ofMinutes(budget).toSeconds())),
				or(terms.startWithinHours(), defaults.startWithinHours()));
	}

	private static int or(@Nullable Integer given, int otherwise) {
		return (given != null) ? given : otherwise;
	}

}
