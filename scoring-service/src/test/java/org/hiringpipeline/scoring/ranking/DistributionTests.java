package org.hiringpipeline.scoring.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DistributionTests {

	@Test
	void sharesRanks() {
		var distribution = of(List.of(900, 800, 800, 700));
		assertThat(List.of(900, 800, 700)).extracting(distribution::rank).containsExactly(1L, 2L, 4L);
		assertThat(List.of(900, 800, 700)).extracting(distribution::percentile)
			.extracting(Object::toString)
			.containsExactly("87.5", "50.0", "12.5");
	}

	@Test
	void putsASingleCandidateInTheMiddle() {
		var distribution = of(List.of(0));
		assertThat(distribution.rank(0)).isEqualTo(1);
		assertThat(distribution.percentile(0)).hasToString("50.0");
		assertThat(distribution.bestRank(0, 1000)).isEqualTo(1);
		assertThat(distribution.worstRank(0, 1000)).isEqualTo(1);
	}

	@Test
	void saysWhichRanksTheMarginLeavesOpen() {
		var distribution = of(List.of(900, 800, 760, 700, 700, 500));
		assertThat(distribution.rank(760)).isEqualTo(3);
		assertThat(distribution.bestRank(760, 40)).isEqualTo(2);
		assertThat(distribution.bestRank(760, 300)).isEqualTo(1);
		assertThat(distribution.worstRank(760, 60)).isEqualTo(3);
		assertThat(distribution.worstRank(760, 61)).isEqualTo(5);
		assertThat(distribution.worstRank(760, 1000)).isEqualTo(6);
	}

	@Property(seed = "7")
	void countsAsOneWouldByHand(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1000) Integer> scores,
			@ForAll @IntRange(min = 1, max = 1000) int margin) {
		var distribution = of(scores);
		int score = scores.getFirst();
		long above = scores.stream().filter((other) -> other > score).count();
		assertThat(distribution.scored()).isEqualTo(scores.size());
		assertThat(distribution.rank(score)).isEqualTo(1 + above);
		assertThat(distribution.bestRank(score, margin)).isBetween(1L, 1 + above);
		assertThat(distribution.worstRank(score, margin)).isBetween(1 + above, (long) scores.size());
		assertThat(distribution.percentile(score)).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
	}

	private static Distribution of(List<Integer> scores) {
		var half = scores.size() / 2;
		return new Distribution(List.of(counts(scores.subList(0, half)), counts(scores.subList(half, scores.size()))));
	}

	private static Map<String, Long> counts(List<Integer> scores) {
		return scores.stream().collect(Collectors.groupingBy(Object::toString, Collectors.counting()));
	}

}
