package org.hiringpipeline.local.round;

import java.time.Duration;
import java.util.List;

import org.hiringpipeline.local.round.SampleCandidate.Habit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SampleCandidatesTests {

	@Test
	void theSameSeedMakesUpTheSameCandidates() {
		assertThat(candidates(7)).isEqualTo(candidates(7)).isNotEqualTo(candidates(8));
	}

	@Test
	void everyHabitOccursAndAddressesAreDifferent() {
		assertThat(candidates(7)).extracting(SampleCandidate::habit).contains(Habit.values());
		assertThat(candidates(7)).extracting(SampleCandidate::email).doesNotHaveDuplicates();
	}

	@Test
	void aRoundNeedsAFewCandidates() {
		assertThatThrownBy(() -> RoundPlan.demonstration(4, 1)).hasMessageContaining("at least 5");
	}

	private static List<SampleCandidate> candidates(long seed) {
		return SampleCandidates.of(
				new RoundPlan(30, seed, Duration.ofMinutes(40), Duration.ofSeconds(1), 1, Duration.ofSeconds(1), true),
				"tag");
	}

}
