package org.hiringpipeline.systemtests;

import java.time.Duration;
import java.util.List;

import org.hiringpipeline.local.round.RoundPlan;
import org.hiringpipeline.platform.testing.Topics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A hiring round over HTTP and Kafka, and what a stranger on the topics sees of it. */
class RoundIT {

	@Test
	void everybodyIsScoredRankedAndToldAndAStrangerCanFollowThem() throws Exception {
		var stack = RunningStack.get();
		var outcome = Round.play(stack,
				new RoundPlan(12, 4, Duration.ofMinutes(40), Duration.ofSeconds(30), 4, Duration.ofMinutes(3), true));

		assertThat(outcome.complete()).as("every candidate was scored, ranked and told").isTrue();
		assertThat((Double) outcome.summary().get("rankCorrelation")).as("able candidates rank above less able ones")
			.isGreaterThan(0.5);
		Round.assertInvariants(stack, outcome);

		var stranger = OutsideConsumer.readAll(Topics.repository().resolve("contracts"), stack.url("kafka"));
		assertThat(stranger.complaints()).isEmpty();
		var ranked = (List<?>) outcome.summary().get("rankedApplicationIds");
		assertThat(ranked).isNotNull().hasSize(11).allSatisfy((id) -> {
			assertThat(stranger.story(String.valueOf(id))).contains("org.hiringpipeline.application.submitted.v1",
					"org.hiringpipeline.sitting.invited.v1", "org.hiringpipeline.sitting.started.v1",
					"org.hiringpipeline.submission.received.v1", "org.hiringpipeline.score.calculated.v1",
					"org.hiringpipeline.application.stage-changed.v1", "org.hiringpipeline.notification.sent.v1");
			assertThat(stranger.scores(String.valueOf(id))).hasSize(1);
		});
	}

}
