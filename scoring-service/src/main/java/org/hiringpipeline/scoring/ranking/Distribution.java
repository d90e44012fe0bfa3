package org.hiringpipeline.scoring.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;

import org.hiringpipeline.scoring.marking.Tenths;

/**
 * How many candidates of a posting have each score: all that rank and percentile need.
 */
final class Distribution {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** At index s, how many score s tenths or more. */
	private final long[] from = new long[Tenths.ALL + 2];

	Distribution(Collection<Map<String, Long>> tallies) {
		tallies.forEach((counts) -> counts.forEach((score, count) -> this.from[Integer.parseInt(score)] += count));
		for (int score = Tenths.ALL; score >= 0; score--) {
			this.from[score] += this.from[score + 1];
		}
	}

	/** How many candidates are in the ranking. */
	long scored() {
		return this.from[0];
	}

	/** The rank of a score; equal scores share one: 1, 2, 2, 4. */
	long rank(int score) {
		return 1 + above(score);
	}

	/**
	 * The percentile rank of a score that is in the ranking: the share of all that are
	 * below it and half of those that have it, in percent with one decimal. The median of
	 * untied scores has 50.
	 */
	BigDecimal percentile(int score) {
		long at = this.from[score] - this.from[score + 1];
		long below = scored() - this.from[score];
		return BigDecimal.valueOf(2 * below + at)
			.multiply(HUNDRED)
			.divide(BigDecimal.valueOf(2 * Math.max(1, scored())), 1, RoundingMode.HALF_UP);
	}

	/** The best rank that the margin leaves open: that of the score plus the margin. */
	long bestRank(int score, int margin) {
		return rank(Math.min(Tenths.ALL, score + margin));
	}

	/**
	 * The worst rank that the margin leaves open: that of the score less the margin, were
	 * the candidate to have that one instead.
	 */
	long worstRank(int score, int margin) {
		int lowest = Math.max(0, score - margin);
		return rank(lowest) - ((lowest < score) ? 1 : 0);
	}

	private long above(int score) {
		return this.from[score + 1];
	}

}
