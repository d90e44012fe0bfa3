package org.hiringpipeline.systemtests.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiringpipeline.local.launch.Round.Order;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.local.round.DemonstrationRound;
import org.hiringpipeline.local.round.Pace;
import org.hiringpipeline.local.round.RoundPlan;
import org.hiringpipeline.platform.testing.Topics;
import org.hiringpipeline.systemtests.Commands;
import org.hiringpipeline.systemtests.RunningStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * No answer of any service that its document does not know, and none of 5xx, whatever is
 * asked. {@code -Dfuzz.requests=20000 -Dfuzz.seed=7} asks more.
 */
class FuzzIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** From here on every operation must have succeeded at least once. */
	private static final int MANY = 5000;

	/** Who may still start, save, be given time and be cancelled. */
	private static final int OPEN_SITTINGS = 8;

	/** Need a state that is seldom met: lacking questions, a mail that failed. */
	private static final List<String> RARE = List.of("assessment-service POST /v1/assessments/{id}/reassemble",
			"notification-service POST /v1/deliveries/{id}/retry");

	private final Stack stack = RunningStack.get();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@Test
	void everyAnswerIsOneThatTheDocumentKnows() throws Exception {
		int requests = Integer.getInteger("fuzz.requests", 1500);
		long seed = Long.getLong("fuzz.seed", 1);
		System.out.printf("fuzzing with %d requests, seed %d%n", requests, seed);
		var random = new Random(seed);
		var pool = new FuzzPool(random);
		seed(pool);
		var made = new FuzzRequests(random, pool, this.stack::token);
		var report = new FuzzReport();
		var operations = operations();
		for (int i = 0; i < requests; i++) {
			var request = made.next(operations.get(random.nextInt(operations.size())));
			var answer = send(request);
			report.record(request, answer.statusCode(), FuzzCheck.faults(request.operation(), answer), answer.body());
			learn(pool, request, answer);
		}
		report.print(System.out);
		assertThat(report.differences()).as("seed " + seed).isEmpty();
		if (requests >= MANY) {
			assertThat(report.neverSucceeded()).isSubsetOf(RARE);
		}
	}

	/** Something of everything: a round that is over, and the ids of it. */
	private void seed(FuzzPool pool) throws InterruptedException {
		var plan = new RoundPlan(RoundPlan.FEWEST, 11, Duration.ofMinutes(20), Duration.ofSeconds(30), 4,
				Duration.ofMinutes(3), false);
		var outcome = DemonstrationRound.play(this.stack, plan, new Order(plan.candidates(), plan.seed(), System.out),
				Pace.UNHELD);
		var posting = String.valueOf(outcome.summary().get("postingId"));
		pool.pin("postingId", posting);
		for (int i = 0; i < OPEN_SITTINGS; i++) {
			apply(pool, posting);
		}
		addAll(pool, "applicationId", outcome.summary().get("applicationIds"));
		addAll(pool, "sittingId", outcome.summary().get("sittingIds"));
	}

	/** One who has applied and not started, with the secret of the link. */
	private void apply(FuzzPool pool, String posting) {
		var jobs = this.stack.url("job-service") + "/v1/";
		var portal = this.stack.token("portal-backend");
		var candidate = created(Commands.post(jobs + "candidates", portal,
				Map.of("name", "Fuzz Candidate", "email", UUID.randomUUID() + "@candidates.example")));
		var application = created(Commands.post(jobs + "postings/" + posting + "/applications", portal,
				Map.of("candidateId", candidate.path("candidateId").asString())))
			.path("applicationId")
			.asString();
		var sittings = this.stack.url("assessment-service") + "/v1/sittings";
		var sitting = await().atMost(Duration.ofMinutes(1))
			.until(() -> JSON
				.readTree(Commands.get(sittings + "?limit=200&status=invited&postingId=" + posting, portal).body())
				.path("items")
				.valueStream()
				.filter((found) -> found.path("applicationId").asString("").equals(application))
				.map((found) -> found.path("sittingId").asString())
				.findFirst(), Optional::isPresent)
			.orElseThrow();
		pool.pin("sittingId", sitting);
		var link = created(
				Commands.post(sittings + "/" + sitting + "/links", this.stack.token("notification-service"), Map.of()))
			.path("url")
			.asString();
		pool.pin("sittingToken", link.substring(link.indexOf('#') + 1));
	}

	private static JsonNode created(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JSON.readTree(answer.body());
	}

	private static void addAll(FuzzPool pool, String name, @Nullable Object ids) {
		if (ids instanceof List<?> list) {
			list.forEach((id) -> pool.add(name, String.valueOf(id)));
		}
	}

	private static List<FuzzOperation> operations() {
		var folder = Topics.repository().resolve("contracts/openapi");
		return Stream.of("job-service", "assessment-service", "scoring-service", "notification-service")
			.map((service) -> new FuzzDocument(folder.resolve(service + ".json")))
			.flatMap((document) -> document.operations().stream())
			.toList();
	}

	private HttpResponse<String> send(FuzzRequest made) throws InterruptedException {
		var uri = URI.create(this.stack.url(made.operation().document().service()) + made.path());
		var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
		made.headers().forEach(request::header);
		var body = made.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(made.body());
		try {
			return this.client.send(request.method(made.operation().method(), body).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("no answer to " + made, ex);
		}
	}

	private static void learn(FuzzPool pool, FuzzRequest request, HttpResponse<String> answer) {
		if (answer.statusCode() >= 300) {
			return;
		}
		var path = request.path().replaceFirst("\\?.*", "");
		var changed = request.operation().path().matches(".*/(transitions|retire|cancel|retry|reassemble|extra-time)")
				? path.substring(0, path.lastIndexOf('/')) : path;
		pool.learn(answer.headers().firstValue("Location").orElse(changed), request.operation().path(),
				answer.headers().firstValue("ETag"), json(answer.body()));
	}

	private static JsonNode json(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

}
