package org.hiringpipeline.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import org.hiringpipeline.scoring.marking.ItemScore;
import org.hiringpipeline.scoring.marking.Note;
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
record ScoreView(String sittingId, String applicationId, String postingId, String candidateId, String assessmentId,
		int edition, String endedBy, Instant endedAt, Instant calculatedAt, BigDecimal score, BigDecimal margin,
		List<SkillView> skills, @Nullable List<ItemView> items, @Nullable List<String> unexpectedItems) {

	private static final int CREDIT_DECIMALS = 4;

	static ScoreView of(Score score, boolean withItems) {
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
	record SkillView(String skill, double weight, BigDecimal score, BigDecimal margin, int items) {

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
	record ItemView(String itemId, int itemVersion, String skill, String kind, double points, BigDecimal credit,
			@Nullable String note) {

		static ItemView of(ItemScore item) {
			return new ItemView(item.itemId(), item.itemVersion(), item.skill(), item.kind().word(), item.points(),
					BigDecimal.valueOf(item.credit()).setScale(CREDIT_DECIMALS, RoundingMode.HALF_UP),
					word(item.note()));
		}

		private static @Nullable String word(@Nullable Note note) {
			return (note != null) ? note.word() : null;
		}

	}

}
