package org.hiringpipeline.scoring.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.scoring.marking.SkillScore;
import org.hiringpipeline.scoring.marking.Tenths;

/** The events about scores. Credits per item are not in them. */
final class ScoreEvents {

	static final String TOPIC = "hiring.scores";

	static final EventType CALCULATED = new EventType("org.hiringpipeline.score.calculated.v1", TOPIC,
			"scores/score.v1.json");

	private ScoreEvents() {
	}

	static ScoreData data(Score score) {
		var submission = score.submission();
		var card = score.card();
		return new ScoreData(score.sittingId(), submission.applicationId(), submission.postingId(),
				submission.candidateId(), submission.assessmentId(), submission.edition(),
				Tenths.toPercent(card.score()), Tenths.toPercent(card.margin()),
				card.skills().stream().map(SkillData::of).toList(), submission.endedAt(), score.calculatedAt());
	}

	record ScoreData(String sittingId, String applicationId, String postingId, String candidateId, String assessmentId,
			int edition, BigDecimal score, BigDecimal margin, List<SkillData> skills, Instant endedAt,
			Instant calculatedAt) {
	}

	record SkillData(String skill, double weight, BigDecimal score, BigDecimal margin, int items) {

		static SkillData of(SkillScore skill) {
			return new SkillData(skill.skill(), skill.weight(), Tenths.toPercent(skill.score()),
					Tenths.toPercent(skill.margin()), skill.items());
		}

	}

}
