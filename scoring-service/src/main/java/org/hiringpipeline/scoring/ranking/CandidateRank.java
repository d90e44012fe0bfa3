package org.hiringpipeline.scoring.ranking;

import java.math.BigDecimal;
import java.util.Objects;

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
 * @param rankLow the best rank that the margin leaves open
 * @param rankHigh the worst rank that the margin leaves open
 */
record CandidateRank(String sittingId, String applicationId, String candidateId, BigDecimal score, BigDecimal margin,
		long rank, long scored, BigDecimal percentile, long rankLow, long rankHigh) {

	static CandidateRank of(Standing standing, Distribution distribution) {
		var result = Objects.requireNonNull(standing.result());
		int score = result.score();
		return new CandidateRank(result.sittingId(), standing.applicationId(), standing.candidateId(),
				Tenths.toPercent(score), Tenths.toPercent(result.margin()), distribution.rank(score),
				distribution.scored(), distribution.percentile(score), distribution.bestRank(score, result.margin()),
				distribution.worstRank(score, result.margin()));
	}

}
