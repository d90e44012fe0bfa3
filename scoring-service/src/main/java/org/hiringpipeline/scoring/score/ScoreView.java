package org.hiringpipeline.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.hiringpipeline.scoring.marking.SkillScore;
import org.hiringpipeline.scoring.marking.Tenths;
import org.jspecify.annotations.Nullable;

/**
 * A score as callers see it. Scores are in percent, margins are half the width of the 95
 * % interval in percentage points.
 *
 * @param sittingId the sitting
 * @param applicationId the application
 * @param postingId the job posting
 * @param candidateId the candidate
 * @param assessmentId the assessment in the edition that was sat
 * @param edition that edition
 * @param endedBy submitted or expired
 * @param endedAt when the sitting ended
 * @param calculatedAt when it was scored
 * @param score overall
 * @param margin of the overall score
 * @param skills per skill
 * @param items per item; not there for callers who only need the score
 * @param unexpectedItems answered items that the guide does not have; likewise
 */
@Schema(description = "A score with its margin of error")
record ScoreView(
		@Schema(description = "The sitting", example = "93fc2886-5457-854c-829a-5574c5b31576") String sittingId,
		@Schema(description = "The application", example = "c513a746-e0b7-8e2a-ab1e-f7ffb0084183") String applicationId,
		@Schema(description = "The job posting", example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") String postingId,
		@Schema(description = "The candidate", example = "aee2867b-ab29-88e1-8952-bfdb2ad0bd05") String candidateId,
		@Schema(description = "The assessment in the edition that was sat",
				example = "eec57480-9edf-8125-a96d-298db6d876f6") String assessmentId,
		@Schema(description = "Which edition that is, counted from 1", example = "1") int edition,
		@Schema(description = "How the sitting ended: submitted or expired; there may be other words one day",
				example = "submitted") String endedBy,
		@Schema(description = "When the sitting ended", example = "2026-09-04T16:42:30Z") Instant endedAt,
		@Schema(description = "When it was scored", example = "2026-09-04T16:42:31Z") Instant calculatedAt,
		@Schema(description = "In percent, with one decimal", example = "76.0") BigDecimal score,
		@Schema(description = "Half the width of the 95 % interval around the score, in percentage points",
				example = "39.3") BigDecimal margin,
		@Schema(description = "The score in each skill") List<SkillView> skills,
		@Schema(description = "The credit for each item; only for those who see items") @Nullable List<ItemView> items,
		@Schema(description = "Answered items that the guide does not have; they earn nothing. Only for those who see items") @Nullable List<String> unexpectedItems) {

	private static final int CREDIT_DECIMALS = 4;

	static ScoreView of(ScoreAsStored score, boolean withItems) {
		var submission = score.submission();
		var card = score.card();
		return new ScoreView(score.sittingId(), submission.applicationId(), submission.postingId(),
				submission.candidateId(), submission.assessmentId(), submission.edition(), submission.endedBy(),
				submission.endedAt(), score.calculatedAt(), Tenths.toPercent(card.score()),
				Tenths.toPercent(card.margin()), card.skills().stream().map(SkillView::of).toList(),
				withItems ? card.items().stream().map(ItemView::of).toList() : null,
				withItems ? card.unexpected() : null);
	}

	/**
	 * The score in one skill.
	 *
	 * @param skill the skill
	 * @param weight its share in the overall score
	 * @param score in percent
	 * @param margin in percentage points
	 * @param items how many items it rests on
	 */
	@Schema(description = "The score in one skill")
	record SkillView(@Schema(description = "The skill", example = "databases") String skill,
			@Schema(description = "Its share in the overall score, from 0 to 1", example = "0.1684") double weight,
			@Schema(description = "In percent, with one decimal", example = "76.0") BigDecimal score,
			@Schema(description = "Half the width of the 95 % interval around the score, in percentage points",
					example = "39.3") BigDecimal margin,
			@Schema(description = "How many items the score rests on", example = "2") int items) {

		static SkillView of(SkillScore skill) {
			return new SkillView(skill.skill(), skill.weight(), Tenths.toPercent(skill.score()),
					Tenths.toPercent(skill.margin()), skill.items());
		}

	}

	/**
	 * The credit for one item.
	 *
	 * @param itemId the item in the bank
	 * @param itemVersion its version
	 * @param skill the skill that it assesses
	 * @param kind how it is answered
	 * @param points its weight in the skill
	 * @param credit from 0 to 1
	 * @param note why there is none, if that needs saying: unanswered, answered-twice,
	 * other-kind-of-answer, several-options
	 */
	@Schema(description = "The credit for one item")
	record ItemView(
			@Schema(description = "The item in the bank",
					example = "0c5d0f5b-43a3-8a35-b0f5-2a0b1f3f8f10") String itemId,
			@Schema(description = "Its version", example = "1") int itemVersion,
			@Schema(description = "The skill", example = "databases") String skill,
			@Schema(description = "How the item is answered", example = "multiple-choice") String kind,
			@Schema(description = "The weight of the item in its skill", example = "1.0") double points,
			@Schema(description = "From 0 to 1", example = "0.6667") BigDecimal credit,
			@Schema(description = "Why there is no credit, where the answer is not simply wrong",
					example = "unanswered") @Nullable String note) {

		static ItemView of(ScoreAsStored.Item item) {
			return new ItemView(item.itemId(), item.itemVersion(), item.skill(), WireNames.of(item.kind()),
					item.points(), BigDecimal.valueOf(item.credit()).setScale(CREDIT_DECIMALS, RoundingMode.HALF_UP),
					(item.note() != null) ? WireNames.of(item.note()) : null);
		}

	}

}
