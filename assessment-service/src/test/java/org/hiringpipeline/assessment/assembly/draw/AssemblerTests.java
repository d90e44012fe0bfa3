package org.hiringpipeline.assessment.assembly.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;

import static org.assertj.core.api.Assertions.assertThat;

class AssemblerTests {

	private static final long MOST = 9_007_199_254_740_991L;

	@Property(tries = 300)
	void keepsToTheBrief(@ForAll("briefs") Brief brief, @ForAll("banks") List<ItemCard> bank,
			@ForAll @LongRange(max = MOST) long seed) {
		switch (Assembler.draw(brief, bank, seed)) {
			case Draw.Complete complete -> {
				var items = complete.items();
				assertThat(items).doesNotHaveDuplicates().isSubsetOf(bank).hasSizeLessThanOrEqualTo(100);
				assertThat(items.stream().mapToInt(ItemCard::expectedSeconds).sum())
					.isLessThanOrEqualTo(brief.timeBudgetSeconds());
				assertThat(items).extracting(ItemCard::skill)
					.containsOnly(brief.skills().stream().map(Wanted::skill).toArray(String[]::new));
				assertThat(items).allMatch((item) -> item.level().distance(brief.level()) <= 1);
				drawsTheOwnLevelFirst(brief, bank, items);
			}
			case Draw.Lacking lacking ->
				assertThat(lacking.lacks()).isNotEmpty().allMatch((lack) -> lack.needed() > lack.available());
		}
	}

	private static void drawsTheOwnLevelFirst(Brief brief, List<ItemCard> bank, List<ItemCard> items) {
		if (items.size() == brief.skills().size()) {
			return;
		}
		for (var wanted : brief.skills()) {
			var own = own(brief, wanted, bank);
			long drawn = items.stream().filter((item) -> item.skill().equals(wanted.skill())).count();
			assertThat(own(brief, wanted, items)).isEqualTo(Math.min(own, drawn));
		}
	}

	private static long own(Brief brief, Wanted wanted, List<ItemCard> items) {
		return items.stream()
			.filter((item) -> item.skill().equals(wanted.skill()) && item.level() == brief.level())
			.count();
	}

	@Property(tries = 200)
	void drawsTheSameFromTheSameBankAndSeed(@ForAll("briefs") Brief brief, @ForAll("banks") List<ItemCard> bank,
			@ForAll @LongRange(max = MOST) long seed, @ForAll long order) {
		var shuffled = new ArrayList<>(bank);
		Collections.shuffle(shuffled, new Random(order));
		assertThat(Assembler.draw(brief, shuffled, seed)).isEqualTo(Assembler.draw(brief, bank, seed));
	}

	@Property(tries = 300)
	void sharesOutByLargestRemainders(@ForAll("weights") double[] weights, @ForAll @IntRange(max = 200) int more) {
		int seats = weights.length + more;
		var shares = Apportionment.of(weights, seats);
		assertThat(Arrays.stream(shares).sum()).isEqualTo(seats);
		assertThat(Arrays.stream(shares).min().orElseThrow()).isPositive();
		double sum = Arrays.stream(weights).sum();
		for (int i = 0; i < weights.length; i++) {
			double quota = weights[i] / sum * seats;
			assertThat((double) shares[i]).isLessThan(Math.max(1, quota) + 1);
			for (int j = 0; j < weights.length; j++) {
				if (weights[i] > weights[j]) {
					assertThat(shares[i]).isGreaterThanOrEqualTo(shares[j]);
				}
			}
		}
	}

	@Property(tries = 200)
	void normalisesWeightsToExactlyOne(@ForAll("weights") double[] weights) {
		var skills = Arrays.stream(weights).mapToObj((weight) -> new Wanted("s", weight)).toList();
		var normalised = Order.normalised(skills);
		assertThat(normalised).allMatch((wanted) -> wanted.weight() > 0);
		assertThat(normalised.stream().mapToLong((wanted) -> Math.round(wanted.weight() * 10_000)).sum())
			.isEqualTo(10_000);
	}

	@Example
	void mixesKindsAndDifficulties() {
		var kinds = List.copyOf(EnumSet.allOf(Kind.class));
		var bank = new ArrayList<ItemCard>();
		for (int i = 0; i < 40; i++) {
			bank.add(new ItemCard("item-" + i, 1, "baking", Level.MID, kinds.get(i % 4), 1 + i % 5, 60));
		}
		var draw = Assembler.draw(new Brief(Level.MID, List.of(new Wanted("baking", 1)), 20 * 60), bank, 42);
		var items = ((Draw.Complete) draw).items();
		assertThat(items).hasSize(20);
		assertThat(count(items, ItemCard::kind)).hasSize(4).allMatch((uses) -> uses == 5);
		assertThat(count(items, ItemCard::difficulty)).hasSize(5).allMatch((uses) -> uses >= 2);
	}

	@Example
	void saysWhichSkillsLack() {
		var bank = List.of(new ItemCard("a", 1, "baking", Level.MID, Kind.NUMERIC, 1, 60));
		var brief = new Brief(Level.MID, List.of(new Wanted("baking", 0.5), new Wanted("frying", 0.5)), 240);
		assertThat(Assembler.draw(brief, bank, 1)).isEqualTo(new Draw.Lacking(List.of(new Lack("frying", 1, 0))));
	}

	@Example
	void takesTheShortestWhereTimeIsScarce() {
		var bank = List.of(new ItemCard("long", 1, "baking", Level.MID, Kind.NUMERIC, 1, 90),
				new ItemCard("short", 1, "baking", Level.SENIOR, Kind.NUMERIC, 1, 40));
		var brief = new Brief(Level.MID, List.of(new Wanted("baking", 1)), 60);
		assertThat(Assembler.draw(brief, bank, 1)).isEqualTo(new Draw.Complete(bank.subList(1, 2)));
		assertThat(Assembler.draw(new Brief(Level.MID, brief.skills(), 30), bank, 1)).isInstanceOf(Draw.Lacking.class);
	}

	@Provide
	Arbitrary<Brief> briefs() {
		return Combinators
			.combine(Arbitraries.of(Level.class), Arbitraries.integers().between(1, 5),
					Arbitraries.doubles().between(0.01, 1).list().ofSize(5), Arbitraries.integers().between(60, 7200))
			.as((level, skills, weights, budget) -> new Brief(level,
					IntStream.range(0, skills).mapToObj((i) -> new Wanted("skill-" + i, weights.get(i))).toList(),
					budget));
	}

	@Provide
	Arbitrary<List<ItemCard>> banks() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 4), Arbitraries.of(Level.class), Arbitraries.of(Kind.class),
					Arbitraries.integers().between(1, 5), Arbitraries.integers().between(30, 200))
			.as((skill, level, kind, difficulty, seconds) -> new ItemCard("?", 1, "skill-" + skill, level, kind,
					difficulty, seconds))
			.list()
			.ofMinSize(20)
			.ofMaxSize(200)
			.map(AssemblerTests::numbered);
	}

	@Provide
	Arbitrary<double[]> weights() {
		return Arbitraries.doubles().between(0.001, 1).ofScale(3).array(double[].class).ofMinSize(1).ofMaxSize(20);
	}

	private static List<ItemCard> numbered(List<ItemCard> cards) {
		var numbered = new ArrayList<ItemCard>();
		for (var card : cards) {
			numbered.add(new ItemCard("item-%03d".formatted(numbered.size()), 1, card.skill(), card.level(),
					card.kind(), card.difficulty(), card.expectedSeconds()));
		}
		return List.copyOf(numbered);
	}

	private static <K> Collection<Long> count(List<ItemCard> items, Function<ItemCard, K> by) {
		return items.stream().collect(Collectors.groupingBy(by, Collectors.counting())).values();
	}

}
