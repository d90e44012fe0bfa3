package org.hiringpipeline.scoring.marking;

import java.util.Collection;
import java.util.List;

/**
 * A share of the possible points, and how uncertain it is.
 *
 * <p>
 * The items of a skill are a sample of what one could be asked about it, and the credits
 * on them estimate the share that the candidate would get of all of it (a domain score,
 * the binomial error model). The usual s(1-s)/n would call a candidate with one item out
 * of one beyond doubt. So the uncertainty is taken from the posterior under Jeffreys'
 * prior, Beta(a, b) with a = s·n + 1/2 and b = (1-s)·n + 1/2, whose variance is ab /
 * ((a+b)²(a+b+1)): it is never zero, and its interval is one of the two that Brown, Cai
 * and DasGupta (2001), "Interval Estimation for a Binomial Proportion", Statistical
 * Science 16(2), recommend for small n.
 *
 * <p>
 * That posterior lies around its own mean m, which is drawn towards one half; what is
 * reported is the share itself. The two are tied by s - 1/2 = (n+1)/n · (m - 1/2), so the
 * interval around the share is the one around the mean, stretched alike: the variance
 * here is ((n+1)/n)² times the posterior's, which comes to (s(1-s) + 1/(2n) + 1/(4n²)) /
 * (n+2). Without the stretch a nominal 95 % holds the true score of an average candidate
 * with three items per skill only 82 times in 100; {@code CoverageTests} hold it to 92 or
 * more.
 *
 * <p>
 * A partial credit varies less than a right-or-wrong one with the same mean, so for it
 * the margin errs to the wide side. Items with unequal points count as n = (Σp)² / Σp²
 * equal ones (Kish's effective sample size). Skills are strata with fixed weights: the
 * variance of the weighted mean is Σ w² · variance (Cochran, Sampling Techniques, 3rd
 * ed., section 5.4).
 *
 * @param share from 0 to 1
 * @param variance of the share, above 0
 */
record Estimate(double share, double variance) {

	/** The standard normal quantile that leaves 2.5 % at either end. */
	private static final double Z = 1.96;

	/** The estimate for one skill from the credits on its items, at least one. */
	static Estimate ofSkill(Collection<Credit> credits) {
		double most = credits.stream().mapToDouble(Credit::points).max().orElseThrow();
		double points = 0;
		double squares = 0;
		double earned = 0;
		for (var item : credits) {
			double weight = item.points() / most;
			points += weight;
			squares += weight * weight;
			earned += weight * item.credit();
		}
		double share = Math.clamp(earned / points, 0, 1);
		double n = points * points / squares;
		return new Estimate(share, (share * (1 - share) + 0.5 / n + 0.25 / (n * n)) / (n + 2));
	}

	/** The estimate for the weighted mean of skills whose weights add up to 1. */
	static Estimate combined(List<Weighted> skills) {
		double share = 0;
		double variance = 0;
		for (var skill : skills) {
			share += skill.weight() * skill.estimate().share();
			variance += skill.weight() * skill.weight() * skill.estimate().variance();
		}
		return new Estimate(Math.clamp(share, 0, 1), variance);
	}

	/** The share in tenths of a percent. */
	int score() {
		return Tenths.of(this.share);
	}

	/**
	 * Half the width of the 95 % interval in tenths of a percentage point: at least one,
	 * at most all, which a single item comes close to.
	 */
	int margin() {
		return Math.clamp(Tenths.of(Z * Math.sqrt(this.variance)), 1, Tenths.ALL);
	}

	/**
	 * The credit on one item.
	 *
	 * @param points the item's weight in its skill, above 0
	 * @param credit from 0 to 1
	 */
	record Credit(double points, double credit) {
	}

	/**
	 * A skill and its share in the whole.
	 *
	 * @param weight the share
	 * @param estimate the skill's estimate
	 */
	record Weighted(double weight, Estimate estimate) {
	}

}
