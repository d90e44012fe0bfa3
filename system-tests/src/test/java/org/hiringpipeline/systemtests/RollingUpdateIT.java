package org.hiringpipeline.systemtests;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.hiringpipeline.local.launch.Round.Order;
import org.hiringpipeline.local.launch.Round.Outcome;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.local.round.DemonstrationRound;
import org.hiringpipeline.local.round.RoundPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An update in the midst of a round: two instances of every service, killed in turn, and
 * the next version's writes beside theirs. {@code -Drolling.sittings=200
 * -Drolling.kills=8} plays the long one.
 */
class RollingUpdateIT {

	private static final int SITTINGS = Integer.getInteger("rolling.sittings", 16);

	private static final int KILLS = Integer.getInteger("rolling.kills", 1);

	private static final long SEED = Long.getLong("rolling.seed", 7);

	private final Stack first = RunningStack.get();

	@Test
	void nothingIsLostOrRepeatedAndNoNewerFieldIsGone() throws Exception {
		try (var second = secondInstances();
				var databases = new Databases(this.first);
				var newer = NewerVersion.beside(databases)) {
			second.start();
			var outcome = play(second);
			newer.close();
			assertThat(outcome.complete()).as("every candidate was scored, ranked and told").isTrue();
			Round.assertInvariants(this.first, outcome);
			System.out.printf("  the next version wrote %d fields beside%n", newer.fields());
			assertThat(newer.fields()).isGreaterThan(10 * SITTINGS);
			assertThat(newer.gone()).isEmpty();
		}
	}

	private Outcome play(Stack second) throws Exception {
		var plan = new RoundPlan(SITTINGS, SEED, Duration.ofMinutes(15), Duration.ofMinutes(20), 8,
				Duration.ofMinutes(6), false);
		var random = new Random(SEED);
		var moments = KillMoments.draw(KILLS, 2 * SITTINGS, random);
		try (var thread = Executors.newSingleThreadExecutor()) {
			Callable<Outcome> round = () -> DemonstrationRound.play(this.first, alternating(second), plan,
					new Order(SITTINGS, SEED, System.out), moments);
			var playing = thread.submit(round);
			try {
				for (var victim : victims(second, random)) {
					await().atMost(Duration.ofMinutes(6))
						.pollInterval(Duration.ofMillis(50))
						.until(() -> moments.isReached() || playing.isDone());
					assertThat(playing.isDone()).as("the round is over before every kill").isFalse();
					victim.stack().kill(victim.service());
					victim.stack().restart(victim.service());
					moments.pass();
				}
			}
			finally {
				moments.passAll();
			}
			return playing.get();
		}
	}

	/** Calls go to the instances of a service in turn, as a load balancer sends them. */
	private UnaryOperator<String> alternating(Stack second) {
		var calls = new AtomicInteger();
		return (component) -> (this.first.services().contains(component) && calls.getAndIncrement() % 2 == 1)
				? second.url(component) : this.first.url(component);
	}

	private List<Victim> victims(Stack second, Random random) {
		var all = new ArrayList<Victim>();
		for (var service : this.first.services()) {
			all.add(new Victim(this.first, service));
			all.add(new Victim(second, service));
		}
		Collections.shuffle(all, random);
		return all.subList(0, KILLS);
	}

	/** The same services once more on the same broker, databases, issuer and mailbox. */
	private Stack secondInstances() throws Exception {
		var builder = Stack.builder()
			.folder(Files.createTempDirectory("second-instances"))
			.freePorts()
			.kafka(this.first.url("kafka"))
			.mongodb(this.first.url("mongodb"));
		for (var service : this.first.services()) {
			builder.environment(service, "ISSUER_URI", this.first.url("issuer"));
		}
		builder.environment("assessment-service", "CANDIDATE_BASE_URL", this.first.url("assessment-service"));
		var smtp = this.first.url("smtp");
		return builder.environment("notification-service", "SPRING_MAIL_PORT", smtp.substring(smtp.indexOf(':') + 1))
			.build();
	}

	private record Victim(Stack stack, String service) {
	}

}
