package org.hiringpipeline.scoring.ranking;

import java.util.List;

import org.hiringpipeline.scoring.ranking.Standing.Result;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	private final Standing unknown = Standing.unknown("application", "posting", "candidate");

	@Test
	void standsWhereItsNewestScoreIs() {
		var scored = this.unknown.scored(result(700, 1));
		assertThat(scored.tenths()).isEqualTo(700);
		var revised = scored.scored(result(650, 2));
		assertThat(revised.tenths()).isEqualTo(650);
		assertThat(revised.version()).isEqualTo(2);
		assertThat(revised.scored(result(700, 1))).isSameAs(revised);
		assertThat(revised.scored(result(650, 2))).isSameAs(revised);
	}

	@Test
	void leavesForGood() {
		var withdrawn = this.unknown.scored(result(700, 1)).withdraw();
		assertThat(withdrawn.tenths()).isNull();
		assertThat(withdrawn.withdraw()).isSameAs(withdrawn);
		assertThat(withdrawn.scored(result(900, 2)).tenths()).isNull();
	}

	@Test
	void neverEntersIfItWasWithdrawnBefore() {
		var scored = this.unknown.withdraw().scored(result(700, 1));
		assertThat(scored.tenths()).isNull();
		assertThat(scored.result()).isEqualTo(result(700, 1));
	}

	private static Result result(int score, long sequence) {
		return new Result("sitting", score, 50, List.of(), sequence);
	}

}
