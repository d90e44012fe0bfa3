package org.hiringpipeline.scoring.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.hiringpipeline.scoring.marking.Tenths;
import org.hiringpipeline.scoring.ranking.Standing.SkillResult;

/**
 * A row of the ranking.
 *
 * @param rank from 1; equal scores share one: 1, 2, 2, 4
 * @param sittingId the sitting
 * @param applicationId the application
 * @param candidateId the candidate
 * @param score in percent
 * @param margin half the width of its 95 % interval, in percentage points
 * @param skills the scores of the skills
 */
record RankedCandidate(long rank, String sittingId, String applicationId, String candidateId, BigDecimal score,
		BigDecimal margin, List<RankedSkill> skills) {

	static RankedCandidate of(Standing standing, Distribution distribution) {
		var result = Objects.requireNonNull(standing.result());
		return new RankedCandidate(distribution.rank(result.score()), result.sittingId(), standing.applicationId(),
				standing.candidateId(), Tenths.toPercent(result.score()), Tenths.toPercent(result.margin()),
				result.skills().stream().map(RankedSkill::of).toList());
	}

	/**
	 * The score in one skill.
	 *
	 * @param skill the skill
	 * @param score in percent
	 * @param margin half the width of its 95 % interval, in percentage points
	 */
	record RankedSkill(String skill, BigDecimal score, BigDecimal margin) {

		static RankedSkill of(SkillResult skill) {
			return new RankedSkill(skill.skill(), Tenths.toPercent(skill.score()), Tenths.toPercent(skill.margin()));
		}

	}

}
