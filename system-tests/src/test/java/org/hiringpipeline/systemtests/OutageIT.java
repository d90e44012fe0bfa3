package org.hiringpipeline.systemtests;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.hiringpipeline.local.launch.Round.Outcome;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.local.round.RoundPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kafka goes away for a while; commands go on being accepted, and everything arrives when
 * it is back.
 */
class OutageIT {

	private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage.seconds", 20));

	private final Stack stack = RunningStack.get();

	@Test
	void commandsGoOnWithoutKafkaAndEverythingArrivesLater() throws Exception {
		var plan = new RoundPlan(10, 11, Duration.ofMinutes(40), Duration.ofMinutes(10), 2, Duration.ofMinutes(5),
				false);
		Outcome outcome;
		try (var thread = Executors.newSingleThreadExecutor()) {
			int mailsBefore = mails();
			Callable<Outcome> round = () -> Round.play(this.stack, plan);
			var playing = thread.submit(round);
			await().atMost(Duration.ofMinutes(2)).until(() -> mails() >= mailsBefore + 4);

			long gone = System.nanoTime();
			this.stack.kill("kafka");
			registerACandidateEverySecondUntil(gone + OUTAGE.toNanos());
			assertThat(playing.isDone()).as("the round cannot end without Kafka").isFalse();
			this.stack.restart("kafka");
			outcome = playing.get();
		}
		assertThat(outcome.complete()).isTrue();
		Round.assertInvariants(this.stack, outcome);
	}

	/**
	 * Each of these commands must be accepted; the invariants check later that each was
	 * told.
	 */
	private void registerACandidateEverySecondUntil(long end) {
		await().atMost(OUTAGE.plusSeconds(60)).pollInterval(Duration.ofSeconds(1)).until(() -> {
			var answer = Commands.registerCandidate(this.stack);
			assertThat(answer).as("a command without Kafka").isEqualTo(201);
			return System.nanoTime() >= end;
		});
	}

	private int mails() {
		return Round.mails(this.stack).path("items").size();
	}

}
