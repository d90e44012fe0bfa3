package org.hiringpipeline.assessment.assembly;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.assessment.assembly.draw.Lack;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.jspecify.annotations.Nullable;

/**
 * An assessment without its keys, as {@code contracts/events/assessments} has it and as
 * the HTTP API shows it.
 */
record AssessmentState(
		@Schema(description = "The assessment", example = "5b0f5ab6-8c5c-8f0e-a1d4-2f7b6c0d9e11") String assessmentId,
		@Schema(description = "The job posting that it is for",
				example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") String postingId,
		@Schema(description = "Edition, counted from 1", example = "1") int edition,
		@Schema(description = "Seniority that is looked for; more values may come", example = "mid", allowableValues = {
				"junior", "mid", "senior", "lead" }) String level,
		@Schema(description = "Whether it can be sat; more values may come",
				example = "published") AssessmentStatus status,
		@Schema(description = "Time from start to deadline of a sitting", example = "3600") int timeLimitSeconds,
		@Schema(description = "Time from the invitation to the last moment to start",
				example = "168") int startWithinHours,
		@Schema(description = "Seed of the draw: the same bank and seed give the same assessment",
				example = "158913789952") long seed,
		@Schema(description = "The assessed skills and their share") List<SkillShare> skills,
		@Schema(description = "What was drawn, in its order; only once published") @Nullable List<ItemCard> items,
		@Schema(description = "Skills for which the bank has too few items; until published") @Nullable List<Lack> lacking){

	static AssessmentState of(Assessment assessment) {
		return new AssessmentState(assessment.id(), assessment.postingId(), assessment.edition(),
				assessment.order().level(), assessment.status(), assessment.order().timeLimitSeconds(),
				assessment.order().startWithinHours(), assessment.seed(), assessment.skills(),
				assessment.isPublished() ? assessment.items() : null,
				assessment.isPublished() ? null : assessment.lacking());
	}

}
