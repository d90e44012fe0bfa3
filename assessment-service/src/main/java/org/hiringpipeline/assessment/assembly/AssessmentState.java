package org.hiringpipeline.assessment.assembly;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.assessment.assembly.draw.Lack;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.aggregate.WireNames;
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
		@Schema(description = "Whether it can be sat; more values may come", example = "published",
				implementation = AssessmentStatus.class) String status,
		@Schema(description = "Time from start to deadline of a sitting", example = "3600") int timeLimitSeconds,
		@Schema(description = "Time from the invitation to the last moment to start",
				example = "168") int startWithinHours,
		@Schema(description = "Seed of the draw: the same bank and seed give the same assessment",
				example = "158913789952") long seed,
		@Schema(description = "The assessed skills and their share") List<SkillShare> skills,
		@Schema(description = "What was drawn, in its order; only once published") @Nullable List<DrawnItem> items,
		@Schema(description = "Skills for which the bank has too few items; until published") @Nullable List<Lack> lacking){

	static AssessmentState of(Assessment assessment) {
		return of(AssessmentAsStored.of(assessment));
	}

	/** Whatever is lacking or drawn is shown, in a status of a newer version too. */
	static AssessmentState of(AssessmentAsStored assessment) {
		var order = assessment.order();
		boolean isPublished = assessment.status().equals(AssessmentStatus.PUBLISHED.name());
		boolean isLacking = assessment.status().equals(AssessmentStatus.LACKING.name());
		return new AssessmentState(assessment.id(), assessment.postingId(), assessment.edition(), order.level(),
				WireNames.of(assessment.status()), order.timeLimitSeconds(), order.startWithinHours(),
				assessment.seed(), assessment.skills(),
				isLacking ? null : assessment.items().stream().map(DrawnItem::of).toList(),
				isPublished ? null : assessment.lacking());
	}

	/** An item that was drawn: everything but its text and its key. */
	record DrawnItem(@Schema(description = "The item", example = "databases-01") String itemId,
			@Schema(description = "Its version, counted from 1", example = "1") int itemVersion,
			@Schema(description = "The skill that it assesses, lower case words joined by hyphens",
					example = "databases") String skill,
			@Schema(description = "Seniority that it is written for", example = "mid",
					implementation = Level.class) String level,
			@Schema(description = "How it is answered; more values may come", example = "single-choice",
					implementation = Kind.class) String kind,
			@Schema(description = "Difficulty within its level, 1 (easy) to 5 (hard)", example = "2") int difficulty,
			@Schema(description = "Working time that it is expected to take", example = "90") int expectedSeconds) {

		static DrawnItem of(AssessmentAsStored.Drawn item) {
			return new DrawnItem(item.itemId(), item.itemVersion(), item.skill(), WireNames.of(item.level()),
					WireNames.of(item.kind()), item.difficulty(), item.expectedSeconds());
		}

	}

}
