package org.hiringpipeline.assessment.assembly;

import java.util.List;

import org.hiringpipeline.assessment.assembly.draw.Lack;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.jspecify.annotations.Nullable;

/**
 * An assessment without its keys, as {@code contracts/events/assessments} has it and as
 * the HTTP API shows it.
 */
record AssessmentState(String assessmentId, String postingId, int edition, String level, AssessmentStatus status,
		int timeLimitSeconds, int startWithinHours, long seed, List<SkillShare> skills, @Nullable List<ItemCard> items,
		@Nullable List<Lack> lacking) {

	static AssessmentState of(Assessment assessment) {
		return new AssessmentState(assessment.id(), assessment.postingId(), assessment.edition(),
				assessment.order().level(), assessment.status(), assessment.order().timeLimitSeconds(),
				assessment.order().startWithinHours(), assessment.seed(), assessment.skills(),
				assessment.isPublished() ? assessment.items() : null,
				assessment.isPublished() ? null : assessment.lacking());
	}

}
