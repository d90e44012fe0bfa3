package org.hiringpipeline.scoring.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hiringpipeline.scoring.marking.Estimate.Credit;
import org.hiringpipeline.scoring.marking.Estimate.Weighted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the interval score ± margin holds the true score as often as it says, 95 %:
 * candidates whose true share in every skill is known sit assessments of random items.
 */
class CoverageTests {

	private static final int CANDIDATES = 20_000;

	private static final double[] WEIGHTS = { 0.2316, 0.1684, 0.1579, 0.1053, 0.1263, 0.0526, 0.0842, 0.0737 };

	private static final double[] POINTS = { 1, 2, 1, 3, 2 };

	@ParameterizedTest
	@CsvSource({ "0.05, 3", "0.3, 3", "0.5, 2", "0.5, 5", "0.7, 3", "0.9, 3", "0.97, 3", "0.97, 5" })
	void holdsTheTrueScoreAsOftenAsItSays(double ability, int itemsPerSkill) {
		var random = new Random(20_260_902);
		int held = 0;
		for (int i = 0; i < CANDIDATES; i++) {
			held += holds(random, ability, itemsPerSkill) ? 1 : 0;
		}
		assertThat((double) held / CANDIDATES).isBetween(0.92, 1.0);
	}

	private static boolean holds(Random random, double ability, int itemsPerSkill) {
		double truth = 0;
		var skills = new ArrayList<Weighted>();
		for (double weight : WEIGHTS) {
			double share = Math.clamp(ability + 0.1 * random.nextGaussian(), 0.01, 0.99);
			truth += weight * share;
			skills.add(new Weighted(weight, Estimate.ofSkill(sit(random, share, itemsPerSkill))));
		}
		var estimate = Estimate.combined(skills);
		return Math.abs(estimate.score() - 1000 * truth) <= estimate.margin();
	}

	private static List<Credit> sit(Random random, double share, int items) {
		var credits = new ArrayList<Credit>();
		for (int i = 0; i < items; i++) {
			credits.add(new Credit(POINTS[i % POINTS.length], (random.nextDouble() < share) ? 1 : 0));
		}
		return credits;
	}

}
