package org.hiringpipeline.scoring.ranking;

import java.math.BigDecimal;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.scoring.marking.Tenths;

/**
 * Where one candidate stands.
 *
 * @param sittingId the sitting
 * @param applicationId the application
 * @param candidateId the candidate
 * @param score in percent
 * @param margin half the width of its 95 % interval, in percentage points
 * @param rank from 1; equal scores share one
 * @param scored how many candidates are in the ranking
 * @param percentile the share of them with a lower score, and half of those with the
 * same, in percent
 * @param bestRank the best rank that the margin leaves open
 * @param worstRank the worst rank that the margin leaves open
 */
@Schema(description = "Where one candidate stands")
record CandidateRank(
		@Schema(description = "The sitting", example = "93fc2886-5457-854c-829a-5574c5b31576") String sittingId,
		@Schema(description = "The application", example = "c513a746-e0b7-8e2a-ab1e-f7ffb0084183") String applicationId,
		@Schema(description = "The candidate", example = "aee2867b-ab29-88e1-8952-bfdb2ad0bd05") String candidateId,
		@Schema(description = "In percent, with one decimal", example = "76.0") BigDecimal score,
		@Schema(description = "Half the width of the 95 % interval around the score, in percentage points",
				example = "39.3") BigDecimal margin,
		@Schema(description = "From 1; equal scores share a rank: 1, 2, 2, 4", example = "2") long rank,
		@Schema(description = "How many candidates are in the ranking", example = "41") long scored,
		@Schema(description = "The share of them with a lower score and half of those with the same, in percent",
				example = "91.5") BigDecimal percentile,
		@Schema(description = "The best rank (the lowest number) that the margin leaves open",
				example = "1") long bestRank,
		@Schema(description = "The worst rank (the highest number) that the margin leaves open",
				example = "7") long worstRank) {

	static CandidateRank of(Standing standing, Distribution distribution) {
		var result = Objects.requireNonNull(standing.result());
		int score = result.score();
		return new CandidateRank(result.sittingId(), standing.applicationId(), standing.candidateId(),
				Tenths.toPercent(score), Tenths.toPercent(result.margin()), distribution.rank(score),
				distribution.scored(), distribution.percentile(score), distribution.bestRank(score, result.margin()),
				distribution.worstRank(score, result.margin()));
	}

}
