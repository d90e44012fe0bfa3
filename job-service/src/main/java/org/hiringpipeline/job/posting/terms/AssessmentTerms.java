package org.hiringpipeline.job.posting.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What the assessment has to keep to, as far as the team says.
 *
 * @param timeBudgetMinutes working time that the questions may add up to
 * @param timeLimitSeconds from start to the deadline of a sitting; by default the budget
 * @param startWithinHours from the invitation to the last moment to start
 */
record AssessmentTerms(@Nullable @Min(1) @Max(1440) Integer timeBudgetMinutes,
		@Nullable @Min(1) @Max(86400) Integer timeLimitSeconds, @Nullable @Min(1) @Max(8760) Integer startWithinHours) {

	static final AssessmentTerms NONE = new AssessmentTerms(null, null, null);

}
