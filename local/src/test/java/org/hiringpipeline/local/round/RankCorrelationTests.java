package org.hiringpipeline.local.round;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RankCorrelationTests {

	@Test
	void theSameOrderIsOneAndTheOppositeMinusOne() {
		assertThat(RankCorrelation.of(List.of(1.0, 5.0, 9.0), List.of(2.0, 3.0, 100.0))).isEqualTo(1);
		assertThat(RankCorrelation.of(List.of(1.0, 5.0, 9.0), List.of(3.0, 2.0, 1.0))).isEqualTo(-1);
	}

	@Test
	void tiesShareTheirMeanRank() {
		// By hand: ranks 1 2.5 2.5 4 and 1 2 3 4, covariance 4.5, variances 4.5 and 5.
		assertThat(RankCorrelation.of(List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0)))
			.isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
	}

	@Test
	void listsOfDifferentLengthsAreRefused() {
		assertThatThrownBy(() -> RankCorrelation.of(List.of(1.0), List.of(1.0, 2.0)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aDescendingListMayHaveTies() {
		assertThat(RankCorrelation.descends(List.of(3.0, 3.0, 1.0))).isTrue();
		assertThat(RankCorrelation.descends(List.of(3.0, 1.0, 2.0))).isFalse();
	}

}
