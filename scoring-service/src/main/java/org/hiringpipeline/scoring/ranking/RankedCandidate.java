package org.hiringpipeline.scoring.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(description = "A row of the ranking")
record RankedCandidate(@Schema(description = "From 1; equal scores share a rank: 1, 2, 2, 4", example = "2") long rank,
		@Schema(description = "The sitting", example = "93fc2886-5457-854c-829a-5574c5b31576") String sittingId,
		@Schema(description = "The application", example = "c513a746-e0b7-8e2a-ab1e-f7ffb0084183") String applicationId,
		@Schema(description = "The candidate", example = "aee2867b-ab29-88e1-8952-bfdb2ad0bd05") String candidateId,
		@Schema(description = "In percent, with one decimal", example = "76.0") BigDecimal score,
		@Schema(description = "Half the width of the 95 % interval around the score, in percentage points",
				example = "39.3") BigDecimal margin,
		@Schema(description = "The score in each skill") List<RankedSkill> skills) {

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
	@Schema(description = "The score in one skill")
	record RankedSkill(@Schema(description = "The skill", example = "databases") String skill,
			@Schema(description = "In percent, with one decimal", example = "76.0") BigDecimal score,
			@Schema(description = "Half the width of the 95 % interval around the score, in percentage points",
					example = "39.3") BigDecimal margin) {

		static RankedSkill of(SkillResult skill) {
			return new RankedSkill(skill.skill(), Tenths.toPercent(skill.score()), Tenths.toPercent(skill.margin()));
		}

	}

}
