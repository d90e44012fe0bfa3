package org.hiringpipeline.systemtests;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiringpipeline.local.launch.Round.Outcome;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.local.launch.process.StackFailure;
import org.hiringpipeline.local.round.RoundPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * Each service is killed with SIGKILL in turn, and started again, while a round goes on;
 * then everything must be as if nothing had happened.
 * {@code -Dcrash.seeds=10 -Dcrash.first-seed=1} plays ten given seeds.
 */
class CrashIT {

	private static final int SITTINGS = Integer.getInteger("crash.sittings", 200);

	private final Stack stack = RunningStack.get();

	static List<Long> seeds() {
		long first = Long.getLong("crash.first-seed", 0);
		long begin = (first != 0) ? first : new SecureRandom().nextInt(1_000_000) + 1;
		var seeds = new ArrayList<Long>();
		for (int i = 0; i < Integer.getInteger("crash.seeds", 1); i++) {
			seeds.add(begin + i);
		}
		return seeds;
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void killingServicesLosesNothingAndRepeatsNothing(long seed) throws Exception {
		System.out.printf("crash test with seed %d: %d sittings%n", seed, SITTINGS);
		var plan = new RoundPlan(SITTINGS, seed, Duration.ofMinutes(15), Duration.ofMinutes(20), 8,
				Duration.ofMinutes(6), false);
		var random = new Random(seed);
		var victims = new ArrayList<>(this.stack.services());
		Collections.shuffle(victims, random);
		var moments = KillMoments.draw(victims.size(), 2 * SITTINGS, random);
		Outcome outcome;
		try (var thread = Executors.newSingleThreadExecutor()) {
			Callable<Outcome> round = () -> Round.play(this.stack, plan, moments);
			var playing = thread.submit(round);
			try {
				killInTurn(seed, victims, moments, playing);
			}
			finally {
				moments.passAll();
			}
			outcome = playing.get();
		}
		assertThat(outcome.complete()).as("seed " + seed + ": every candidate was scored, ranked and told").isTrue();
		Round.assertInvariants(this.stack, outcome);
	}

	private void killInTurn(long seed, List<String> victims, KillMoments moments, Future<Outcome> round)
			throws StackFailure, InterruptedException, ExecutionException {
		for (var victim : victims) {
			await().atMost(Duration.ofMinutes(6))
				.pollInterval(Duration.ofMillis(50))
				.until(() -> moments.isReached() || round.isDone());
			if (round.isDone()) {
				// Its own failure comes first, if that is why it ended.
				fail("the round ended before every service was killed; complete: " + round.get().complete());
			}
			System.out.printf("  seed %d: kill -9 %s after %d of %d applications and sittings%n", seed, victim,
					moments.begun(), 2 * SITTINGS);
			this.stack.kill(victim);
			this.stack.restart(victim);
			moments.pass();
		}
	}

}
