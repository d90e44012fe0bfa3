package org.hiringpipeline.job.posting.terms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for a posting unless its team says otherwise.
 *
 * @param organization the company that hires, as candidates read it
 * @param timeBudgetMinutes working time that the questions may add up to
 * @param startWithinHours from the invitation to the last moment to start
 * @param advanceThreshold score from which the rule recommends to advance, in percent
 */
@ConfigurationProperties("job.posting")
public record PostingDefaults(@DefaultValue("Hiring Pipeline") String organization,
		@DefaultValue("40") int timeBudgetMinutes, @DefaultValue("168") int startWithinHours,
		@DefaultValue("60") double advanceThreshold) {
}
