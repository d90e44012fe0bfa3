package org.hiringpipeline.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiringpipeline.local.launch.Round.Outcome;
import org.hiringpipeline.local.round.RoundPlan;
import org.hiringpipeline.platform.testing.Topics;
import org.hiringpipeline.platform.testing.mongodb.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * The database falls ill in one way after the other while a round goes on; then
 * everything must be as if nothing had happened. {@code -Ddatabase-faults.seconds=30}
 * lets each illness last longer.
 */
class DatabaseFaultsIT {

	private static final Duration ILLNESS = Duration.ofSeconds(Integer.getInteger("database-faults.seconds", 2));

	private static final Duration ELECTION = Duration.ofSeconds(12);

	private static final int CANDIDATES = Integer.getInteger("database-faults.candidates", 12);

	private static IllStack ill;

	@BeforeAll
	static void start() throws Exception {
		ill = IllStack.start();
	}

	@AfterAll
	static void stop() {
		ill.close();
	}

	@Test
	void noIllnessOfTheDatabaseLosesRepeatsOrRefusesAnything() throws Exception {
		var illnesses = illnesses();
		var plan = new RoundPlan(CANDIDATES, 21, Duration.ofMinutes(15), Duration.ofMinutes(20), 4,
				Duration.ofMinutes(4), false);
		var moments = KillMoments.draw(illnesses.size(), 2 * CANDIDATES, new Random(21));
		Outcome outcome;
		try (var thread = Executors.newSingleThreadExecutor()) {
			Callable<Outcome> round = () -> Round.play(ill.stack(), plan, moments);
			var playing = thread.submit(round);
			try {
				fallIllInTurn(illnesses, moments, playing);
			}
			finally {
				ill.proxy().heal();
				moments.passAll();
			}
			outcome = playing.get();
		}
		assertThat(outcome.complete()).as("every candidate was scored, ranked and told").isTrue();
		Round.assertInvariants(ill.stack(), outcome);
		var deadLetters = Topics.all().stream().filter((topic) -> topic.endsWith(".dlq")).toList();
		assertThat(TopicLog.read(ill.stack().url("kafka"), deadLetters)).as("dead letters").isEmpty();
	}

	private static List<Illness> illnesses() {
		return List.of(
				new Illness("not primary while hello says otherwise", Fault.notPrimary(), false, Refused.EVERYTHING,
						ILLNESS),
				new Illness("connections reset in mid-write", Fault.resettingWrites(), false, Refused.ANYTHING,
						ILLNESS),
				new Illness("commands stall while hello answers", Fault.stalled(), false, Refused.EVERYTHING, ILLNESS),
				new Illness("an election", Fault.election(), true, Refused.EVERYTHING, ELECTION),
				new Illness("a node shuts down, the pool is cleared", Fault.shuttingDown(), false, Refused.EVERYTHING,
						ILLNESS),
				new Illness("the password is changed", Fault.passwordChanged(), true, Refused.EVERYTHING, ILLNESS),
				new Illness("the disk is full", Fault.diskFull(), false, Refused.WRITES, ILLNESS),
				new Illness("no majority in time", Fault.writeConcern(), false, Refused.WRITES, ILLNESS),
				new Illness("everything stalls", Fault.frozen(), false, Refused.EVERYTHING, ILLNESS));
	}

	private static void fallIllInTurn(List<Illness> illnesses, KillMoments moments, Future<Outcome> round)
			throws InterruptedException, ExecutionException {
		for (var illness : illnesses) {
			await().atMost(Duration.ofMinutes(3))
				.pollInterval(Duration.ofMillis(50))
				.until(() -> moments.isReached() || round.isDone());
			if (round.isDone()) {
				// Its own failure comes first, if that is why it ended.
				fail("the round ended before " + illness.name() + "; complete: " + round.get().complete());
			}
			System.out.printf("  %s for %s%n", illness.name(), illness.lasts());
			ill.proxy().play(illness.fault(), illness.dropsConnections());
			moments.pass();
			var until = Instant.now().plus(illness.lasts());
			do {
				callEveryService(illness);
			}
			while (Instant.now().isBefore(until));
			ill.proxy().heal();
		}
	}

	/** None answers as if the fault were its own. */
	private static void callEveryService(Illness illness) {
		assertThat(ill.call()).as(illness.name()).allSatisfy((what, status) -> {
			boolean write = what.equals(IllStack.WRITE);
			int healthy = write ? 201 : 404;
			switch (illness.refused()) {
				case EVERYTHING -> assertThat(status).isEqualTo(503);
				case ANYTHING -> assertThat(status).isIn(healthy, 503);
				case WRITES -> assertThat(status).isIn(healthy, write ? 503 : healthy);
			}
		});
		ill.scrape();
	}

	/** What an illness refuses. */
	private enum Refused {

		EVERYTHING,

		/**
		 * Whatever meets it: a connection that is lost takes those of readers with it.
		 */
		ANYTHING,

		/** Writes; reads go on. */
		WRITES

	}

	/** One way to be ill. */
	private record Illness(String name, Fault fault, boolean dropsConnections, Refused refused, Duration lasts) {

	}

}
