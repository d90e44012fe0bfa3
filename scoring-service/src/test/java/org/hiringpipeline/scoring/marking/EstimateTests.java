package org.hiringpipeline.scoring.marking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hiringpipeline.scoring.marking.Estimate.Credit;
import org.hiringpipeline.scoring.marking.Estimate.Weighted;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EstimateTests {

	@Provide
	Arbitrary<List<Credit>> credits() {
		var points = Arbitraries.of(0.000001, 0.5, 1.0, 2.0, 3.0, 5.0, 1_000_000.0);
		var credit = Arbitraries.doubles().between(0, 1).ofScale(4).edgeCases((edges) -> edges.add(0.0, 1.0));
		return Combinators.combine(points, credit).as(Credit::new).list().ofMinSize(1).ofMaxSize(40);
	}

	@Property(seed = "1")
	void theScoreIsAPercentAndTheMarginIsNeverNothing(@ForAll("credits") List<Credit> credits) {
		var estimate = Estimate.ofSkill(credits);
		assertThat(estimate.score()).isBetween(0, Tenths.ALL);
		assertThat(estimate.variance()).isPositive();
		assertThat(estimate.margin()).isBetween(1, Tenths.ALL);
	}

	@Property(seed = "2")
	void theOrderOfItemsDoesNotMatter(@ForAll("credits") List<Credit> credits, @ForAll Random random) {
		var shuffled = new ArrayList<>(credits);
		Collections.shuffle(shuffled, random);
		assertThat(Estimate.ofSkill(shuffled).score()).isEqualTo(Estimate.ofSkill(credits).score());
		assertThat(Estimate.ofSkill(shuffled).margin()).isEqualTo(Estimate.ofSkill(credits).margin());
	}

	@Property(seed = "3")
	void moreCreditIsNeverALowerScore(@ForAll("credits") List<Credit> credits, @ForAll @IntRange(max = 39) int which) {
		var better = new ArrayList<>(credits);
		int index = which % credits.size();
		better.set(index, new Credit(credits.get(index).points(), 1));
		assertThat(Estimate.ofSkill(better).score()).isGreaterThanOrEqualTo(Estimate.ofSkill(credits).score());
	}

	@Property(seed = "4")
	void theSameAgainMakesItSurer(@ForAll("credits") List<Credit> credits) {
		var twice = new ArrayList<>(credits);
		twice.addAll(credits);
		assertThat(Estimate.ofSkill(twice).share()).isCloseTo(Estimate.ofSkill(credits).share(), within(1e-12));
		assertThat(Estimate.ofSkill(twice).variance()).isLessThan(Estimate.ofSkill(credits).variance());
	}

	@Property(seed = "5")
	void theUnitOfPointsDoesNotMatter(@ForAll("credits") List<Credit> credits) {
		var tripled = credits.stream().map((credit) -> new Credit(3 * credit.points(), credit.credit())).toList();
		assertThat(Estimate.ofSkill(tripled).score()).isEqualTo(Estimate.ofSkill(credits).score());
		assertThat(Estimate.ofSkill(tripled).margin()).isEqualTo(Estimate.ofSkill(credits).margin());
	}

	@Test
	void isTheVarianceOfJeffreysPosteriorOnTheScaleOfTheShare() {
		var one = Estimate.ofSkill(List.of(new Credit(1, 1)));
		assertThat(one.variance()).isCloseTo(stretched(1, 1), within(1e-15));
		assertThat(one.margin()).isEqualTo(980);
		var half = Estimate.ofSkill(List.of(new Credit(2, 1), new Credit(2, 0)));
		assertThat(half.variance()).isCloseTo(stretched(0.5, 2), within(1e-15));
	}

	@Test
	void countsUnequalPointsAsFewerItems() {
		var unequal = Estimate.ofSkill(List.of(new Credit(3, 1), new Credit(1, 1)));
		assertThat(unequal.variance()).isCloseTo(stretched(1, 1.6), within(1e-15));
	}

	private static double stretched(double share, double n) {
		double a = share * n + 0.5;
		double b = (1 - share) * n + 0.5;
		double posterior = a * b / ((a + b) * (a + b) * (a + b + 1));
		return posterior * ((n + 1) / n) * ((n + 1) / n);
	}

	@Test
	void addsUpSkillsAsStrata() {
		var combined = Estimate
			.combined(List.of(new Weighted(0.75, new Estimate(1, 0.04)), new Weighted(0.25, new Estimate(0.5, 0.16))));
		assertThat(combined.share()).isCloseTo(0.875, within(1e-15));
		assertThat(combined.variance()).isCloseTo(0.5625 * 0.04 + 0.0625 * 0.16, within(1e-15));
	}

	@Test
	void staysAboveNothingForAPerfectScoreOnEveryItemThatFits() {
		var perfect = Estimate.ofSkill(Collections.nCopies(500, new Credit(1, 1)));
		assertThat(perfect.score()).isEqualTo(Tenths.ALL);
		assertThat(perfect.margin()).isPositive();
	}

}
