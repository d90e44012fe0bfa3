package org.hiringpipeline.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hiringpipeline.local.launch.Round.Order;
import org.hiringpipeline.local.launch.Round.Outcome;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.local.round.DemonstrationRound;
import org.hiringpipeline.local.round.Pace;
import org.hiringpipeline.local.round.RoundPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Plays rounds and checks the invariants after them. */
final class Round {

	private static final Duration SETTLING = Duration.ofSeconds(90);

	private Round() {
	}

	static Outcome play(Stack stack, RoundPlan plan) throws InterruptedException {
		return play(stack, plan, Pace.UNHELD);
	}

	static Outcome play(Stack stack, RoundPlan plan, Pace pace) throws InterruptedException {
		return DemonstrationRound.play(stack, plan, new Order(plan.candidates(), plan.seed(), System.out), pace);
	}

	/** All invariants hold, at the latest when everything has settled. */
	static void assertInvariants(Stack stack, Outcome outcome) {
		var applications = ids(outcome.summary().get("applicationIds"));
		var sittings = ids(outcome.summary().get("sittingIds"));
		await().atMost(SETTLING)
			.pollInterval(Duration.ofSeconds(1))
			.untilAsserted(
					() -> assertThat(Invariants.violations(stack, mails(stack), applications, sittings)).isEmpty());
	}

	static JsonNode mails(Stack stack) {
		return Invariants.mails(get(stack.url("mailbox") + "/api/mails", Map.of()));
	}

	static String get(String url, Map<String, String> headers) {
		var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
		headers.forEach(request::header);
		try (var client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> ids(@Nullable Object list) {
		var ids = new HashSet<String>();
		if (list instanceof List<?> all) {
			all.forEach((id) -> ids.add(String.valueOf(id)));
		}
		return ids;
	}

}
