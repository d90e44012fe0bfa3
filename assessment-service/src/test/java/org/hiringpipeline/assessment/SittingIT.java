package org.hiringpipeline.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Sittings over HTTP: from the link to the submission, and what can come between. */
@ServiceTest
class SittingIT {

	@Autowired
	Pipeline pipeline;

	@Autowired
	MovableClock clock;

	private String posting = "";

	private String sitting = "";

	@BeforeEach
	void apply() {
		this.posting = this.pipeline.open();
		this.sitting = this.pipeline.apply(this.posting);
	}

	@Test
	void goesFromTheLinkToTheSubmission() {
		var link = this.pipeline.as("service").post("/v1/sittings/" + this.sitting + "/links");
		assertThat(link.status()).isEqualTo(201);
		assertThat(link.text("/url")).startsWith("https://hire.example.org/sit#");
		assertThat(link.text("/startBy")).endsWith("Z");
		var candidate = this.pipeline.candidate(link.text("/url").split("#", 2)[1]);
		var before = candidate.get("/v1/sitting");
		assertThat(before.text("/status")).isEqualTo("invited");
		assertThat(before.json().has("questions")).isFalse();
		var started = candidate.post("/v1/sitting/start");
		assertThat(started.text("/status")).isEqualTo("started");
		assertThat(started.json().path("remainingSeconds").asLong()).isBetween(3590L, 3600L);
		var question = started.json().at("/questions/0");
		var path = "/v1/sitting/answers/" + question.path("itemId").asString();
		assertThat(candidate.put(path, Answers.some(question, 7)).json().path("sequence").asLong()).isEqualTo(7);
		var late = candidate.put(path, "{\"sequence\": 6}");
		assertThat(late.status()).isEqualTo(200);
		assertThat(late.json().path("sequence").asLong()).isEqualTo(7);
		var resumed = candidate.get("/v1/sitting").json();
		assertThat(resumed.path("sequence").asLong()).isEqualTo(7);
		assertThat(resumed.path("questions")).isEqualTo(started.json().path("questions"));
		assertThat(resumed.path("answers").size()).isEqualTo(1);
		assertThat(candidate.post("/v1/sitting/start").status()).isEqualTo(200);
		assertThat(candidate.post("/v1/sitting/submit").text("/status")).isEqualTo("submitted");
		assertThat(candidate.post("/v1/sitting/submit").status()).isEqualTo(200);
		var refused = candidate.put(path, Answers.some(question, 8));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("/current/status")).isEqualTo("submitted");
		assertThat(this.pipeline.as("service").post("/v1/sittings/" + this.sitting + "/links").status()).isEqualTo(409);
	}

	@Test
	void neverShowsACandidateAKey() {
		var candidate = candidate();
		var answers = List.of(candidate.get("/v1/sitting"), candidate.post("/v1/sitting/start"),
				candidate.get("/v1/sitting"), save(candidate, 0, 1), candidate.put("/v1/sitting/answers/nothing", "{}"),
				candidate.post("/v1/sitting/submit"), candidate.get("/v1/sitting"),
				candidate.post("/v1/sitting/start"));
		assertThat(answers).extracting(Answer::body)
			.allSatisfy((body) -> assertThat(body).doesNotContainPattern(
					"\"(key|explanation|difficulty|points|marking|accepted|tolerance|value|caseSensitive|expectedSeconds)\""));
	}

	@Test
	void losesNoAcknowledgedAnswerWhenItIsSubmittedMeanwhile() throws Exception {
		var candidate = candidate();
		var questions = candidate.post("/v1/sitting/start").json().path("questions");
		Map<String, Long> acknowledged = new ConcurrentHashMap<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> saves = new ArrayList<>();
			for (int thread = 0; thread < 4; thread++) {
				int first = thread;
				saves.add(threads.submit(() -> {
					for (int i = 0; i < 40; i++) {
						var question = questions.get((first * 5 + i) % questions.size());
						long sequence = 1 + first + 4L * i;
						var id = question.path("itemId").asString();
						var saved = candidate.put("/v1/sitting/answers/" + id, Answers.some(question, sequence));
						if (saved.status() == 200) {
							acknowledged.merge(id, saved.json().path("sequence").asLong(), Math::max);
						}
					}
				}));
			}
			await().until(() -> acknowledged.size() > 5);
			assertThat(candidate.post("/v1/sitting/submit").status()).isEqualTo(200);
			for (var save : saves) {
				save.get();
			}
		}
		assertThat(candidate.get("/v1/sitting").json().path("answered").asInt()).isEqualTo(acknowledged.size());
		try (var topics = new TopicReader("hiring.submissions")) {
			var handedIn = topics.events(this.sitting, 1);
			assertThat(handedIn).hasSize(1);
			assertThat(handedIn.getFirst().json().path("answers").valueStream())
				.extracting((answer) -> answer.path("itemId").asString())
				.containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
		}
	}

	@Test
	void handsInWhatWasSavedWhenTheTimeIsOver() {
		var candidate = candidate();
		candidate.post("/v1/sitting/start");
		assertThat(save(candidate, 0, 1).status()).isEqualTo(200);
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(candidate.put("/v1/sitting/answers/any", "{\"sequence\": 2}").status()).isEqualTo(409);
		assertThat(candidate.post("/v1/sitting/submit").text("/current/status")).isEqualTo("expired");
		assertThat(candidate.get("/v1/sitting").text("/status")).isEqualTo("expired");
		try (var topics = new TopicReader("hiring.submissions")) {
			var handedIn = topics.events(this.sitting, 1).getFirst().json();
			assertThat(handedIn.path("endedBy").asString()).isEqualTo("expired");
			assertThat(handedIn.path("answers").size()).isEqualTo(1);
		}
	}

	@Test
	void expiresWithoutAnybodyAsking() {
		var started = this.pipeline.apply(this.posting);
		this.pipeline.candidate(this.pipeline.link(started)).post("/v1/sitting/start");
		this.clock.advance(Duration.ofHours(169));
		var recruiter = this.pipeline.as("recruiter", "payments");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> List.of(this.sitting, started)
				.stream()
				.allMatch((id) -> recruiter.get("/v1/sittings/" + id).text("/status").equals("expired")));
		try (var topics = new TopicReader("hiring.sittings", "hiring.submissions")) {
			assertThat(topics.events(started, 4)).hasSize(4);
			assertThat(topics.events(this.sitting, 2)).hasSize(2);
		}
	}

	@Test
	void grantsExtraTimeThatReviewersDoNotSee() {
		var recruiter = this.pipeline.as("recruiter", "payments");
		var path = "/v1/sittings/" + this.sitting + "/extra-time";
		var key = UUID.randomUUID().toString();
		assertThat(recruiter.create(path, "{\"seconds\": 600}").status()).isEqualTo(428);
		var first = asRead(recruiter);
		assertThat(first.create(path, "{\"seconds\": 600}", key).status()).isEqualTo(200);
		assertThat(first.create(path, "{\"seconds\": 600}", key).json().path("extraTimeSeconds").asLong())
			.isEqualTo(600);
		var candidate = candidate();
		candidate.post("/v1/sitting/start");
		assertThat(first.create(path, "{\"seconds\": 300}").status()).isEqualTo(412);
		assertThat(asRead(recruiter).create(path, "{\"seconds\": 300}").json().path("extraTimeSeconds").asLong())
			.isEqualTo(900);
		assertThat(candidate.get("/v1/sitting").json().path("remainingSeconds").asLong()).isBetween(4480L, 4500L);
		assertThat(asRead(recruiter).create(path, "{\"seconds\": 86400}").status()).isEqualTo(422);
		assertThat(recruiter.create(path, "{\"seconds\": 0}").faults()).containsExactly("seconds");
		for (var role : List.of("hiring-manager", "marker")) {
			var reviewer = this.pipeline.as(role, "payments");
			assertThat(reviewer.get("/v1/sittings/" + this.sitting).body()).doesNotContain("extraTime", "deadline",
					"timeLimit");
			assertThat(reviewer.get("/v1/sittings?postingId=" + this.posting).body()).contains(this.sitting)
				.doesNotContain("extraTime", "deadline", "timeLimit");
			assertThat(reviewer.create(path, "{\"seconds\": 600}").status()).isEqualTo(403);
		}
	}

	@Test
	void hasAnEntityTagOfWhatTheCallerSees() {
		var path = "/v1/sittings/" + this.sitting;
		var candidate = candidate();
		candidate.post("/v1/sitting/start");
		var recruiter = this.pipeline.as("recruiter", "payments");
		var reviewer = this.pipeline.as("hiring-manager", "payments");
		var before = recruiter.get(path);
		var reviewed = reviewer.get(path);
		assertThat(recruiter.with("If-None-Match", before.etag()).get(path).status()).isEqualTo(304);
		assertThat(recruiter.ifMatch(before).create(path + "/extra-time", "{\"seconds\": 600}").status())
			.isEqualTo(200);
		assertThat(recruiter.with("If-None-Match", before.etag()).get(path).status()).isEqualTo(200);
		assertThat(reviewer.get(path).etag()).isEqualTo(reviewed.etag());
		assertThat(reviewer.get(path).body()).isEqualTo(reviewed.body());
		before = recruiter.get(path);
		assertThat(save(candidate, 0, 1).status()).isEqualTo(200);
		var after = recruiter.with("If-None-Match", before.etag()).get(path);
		assertThat(after.json().path("answered").asInt()).isEqualTo(1);
		assertThat(reviewer.get(path).etag()).isNotEqualTo(reviewed.etag());
		assertThat(recruiter.ifMatch(before).post(path + "/cancel").status()).isEqualTo(412);
		assertThat(recruiter.with("If-Match", "W/" + after.etag()).post(path + "/cancel").status()).isEqualTo(412);
		var either = recruiter.with("If-Match", before.etag() + ", " + after.etag());
		assertThat(either.create(path + "/extra-time", "{\"seconds\": 60}").status()).isEqualTo(200);
		assertThat(recruiter.with("If-Match", "*").post(path + "/cancel").text("/status")).isEqualTo("cancelled");
	}

	/** However often somebody tries to send it. */
	@Test
	void aNamedLinkOutdatesOnlyTheOneOfItsName() {
		var out = this.pipeline.link(this.sitting, "message-0");
		var tries = IntStream.range(0, 5).mapToObj((i) -> this.pipeline.link(this.sitting, "message-1")).toList();
		assertThat(this.pipeline.candidate(out).get("/v1/sitting").status()).isEqualTo(200);
		assertThat(this.pipeline.candidate(tries.getLast()).get("/v1/sitting").status()).isEqualTo(200);
		assertThat(this.pipeline.candidate(tries.getFirst()).get("/v1/sitting").status()).isNotEqualTo(200);
		assertThat(this.pipeline.as("service").post("/v1/sittings/" + this.sitting + "/links?name=a.b").status())
			.isEqualTo(400);
	}

	@Test
	void keepsTheLastThreeLinksValid() {
		var tokens = IntStream.range(0, 4).mapToObj((i) -> this.pipeline.link(this.sitting)).toList();
		assertThat(tokens).extracting((token) -> this.pipeline.candidate(token).get("/v1/sitting").status())
			.containsExactly(401, 200, 200, 200);
	}

	@Test
	void waitsForTheAssessment() {
		var later = UUID.randomUUID().toString();
		var early = this.pipeline.apply(later);
		assertThat(this.pipeline.as("service").post("/v1/sittings/" + early + "/links").text("/current/status"))
			.isEqualTo("awaiting");
		this.pipeline.posting(later, "opened", "open", 3);
		assertThat(this.pipeline.as("operator").get("/v1/sittings/" + early).text("/status")).isEqualTo("invited");
	}

	@Test
	void isCancelledWithItsApplicationOrPosting() {
		var operator = this.pipeline.as("operator");
		var withdrawn = UUID.randomUUID().toString();
		this.pipeline.application(withdrawn, this.posting, "withdrawn", 3);
		this.pipeline.application(withdrawn, this.posting, "submitted", 1);
		var tombstone = Ids.derive("sitting", withdrawn);
		assertThat(operator.get("/v1/sittings/" + tombstone).text("/status")).isEqualTo("cancelled");
		var over = this.pipeline.apply(this.posting);
		var candidate = this.pipeline.candidate(this.pipeline.link(over));
		candidate.post("/v1/sitting/start");
		candidate.post("/v1/sitting/submit");
		this.pipeline.posting(this.posting, "closed", "closed", 4);
		assertThat(operator.get("/v1/sittings/" + this.sitting).text("/status")).isEqualTo("invited");
		this.pipeline.posting(this.posting, "cancelled", "cancelled", 5);
		this.pipeline.posting(this.posting, "cancelled", "cancelled", 5);
		assertThat(operator.get("/v1/sittings/" + this.sitting).text("/status")).isEqualTo("cancelled");
		assertThat(operator.get("/v1/sittings/" + over).text("/status")).isEqualTo("submitted");
		assertThat(operator.get("/v1/sittings/" + this.pipeline.apply(this.posting)).text("/status"))
			.isEqualTo("cancelled");
	}

	@Test
	void isCancelledByARecruiterOfTheTeam() {
		var path = "/v1/sittings/" + this.sitting;
		assertThat(this.pipeline.as("recruiter", "search").get(path).status()).isEqualTo(404);
		assertThat(this.pipeline.as("recruiter", "search").get("/v1/sittings?postingId=" + this.posting).status())
			.isEqualTo(404);
		var recruiter = this.pipeline.as("recruiter", "payments");
		var read = recruiter.get(path);
		assertThat(recruiter.post(path + "/cancel").status()).isEqualTo(428);
		assertThat(recruiter.ifMatch(read).post(path + "/cancel").text("/status")).isEqualTo("cancelled");
		assertThat(recruiter.ifMatch(read).post(path + "/cancel").status()).isEqualTo(412);
		assertThat(recruiter.post(path + "/links").status()).isEqualTo(403);
	}

	@Test
	void listsInPages() {
		IntStream.range(0, 4).forEach((i) -> this.pipeline.apply(this.posting));
		var recruiter = this.pipeline.as("recruiter", "payments");
		var path = "/v1/sittings?limit=3&status=invited&postingId=" + this.posting;
		var first = recruiter.get(path);
		assertThat(first.json().path("items").size()).isEqualTo(3);
		var second = recruiter.get(path + "&cursor=" + first.text("/next"));
		assertThat(second.json().path("items").size()).isEqualTo(2);
		assertThat(second.json().has("next")).isFalse();
		assertThat(recruiter.get("/v1/sittings?status=sleeping&postingId=" + this.posting).status()).isEqualTo(400);
	}

	@Test
	void answersHostileInputWithoutFailing() {
		var candidate = candidate();
		var question = candidate.post("/v1/sitting/start").json().at("/questions/0").path("itemId").asString();
		var path = "/v1/sitting/answers/";
		var bodies = List.of("", "null", "[]", "{", "{}", "{\"sequence\": -1}", "{\"sequence\": 1e999}",
				"{\"sequence\": 1, \"options\": [null]}", "{\"sequence\": 1, \"options\": [\"zz\", \"zz\"]}",
				"{\"sequence\": 1, \"number\": 1e999, \"text\": \"\\u0000\", \"options\": []}",
				"{\"sequence\": 1, \"text\": \"\\ud800\"}", "{\"sequence\": \"1\"}", "{\"sequence\": 1, \"$set\": {}}",
				"{\"sequence\": 9007199254740992}", "{\"sequence\": 1, \"text\": \"" + "x".repeat(501) + "\"}",
				"[".repeat(5000));
		for (var body : bodies) {
			assertThat(candidate.put(path + question, body).status()).as(body).isBetween(400, 499);
		}
		for (var id : List.of("%00", "$where", "a.b", "..%2f..", "x".repeat(4000), "%F0%9F%98%80")) {
			assertThat(candidate.put(path + id, "{\"sequence\": 1}").status()).as(id).isBetween(400, 499);
		}
		for (var token : List.of("x", "a".repeat(43), "a".repeat(5000), "{\"$ne\": null}")) {
			assertThat(this.pipeline.candidate(token).get("/v1/sitting").status()).as(token).isEqualTo(401);
		}
		assertThat(this.pipeline.as("recruiter", "payments").get("/v1/sitting").status()).isEqualTo(401);
		assertThat(candidate.get("/v1/sittings?postingId=" + this.posting).status()).isEqualTo(401);
	}

	@Test
	void thePageOnlyRenders() {
		var page = this.pipeline.candidate("none").get("/sit");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'")
			.doesNotContain("unsafe", "http");
		for (var file : List.of("sit.css", "sit.js", "markdown.js", "icon.svg")) {
			assertThat(this.pipeline.candidate("none").get("/sit/" + file).status()).as(file).isEqualTo(200);
		}
		assertThat(this.pipeline.candidate("none").post("/sit").status()).isBetween(400, 499);
	}

	private Api asRead(Api caller) {
		return caller.ifMatch(caller.get("/v1/sittings/" + this.sitting));
	}

	private Api candidate() {
		return this.pipeline.candidate(this.pipeline.link(this.sitting));
	}

	private static Answer save(Api candidate, int index, long sequence) {
		var question = candidate.get("/v1/sitting").json().path("questions").get(index);
		return candidate.put("/v1/sitting/answers/" + question.path("itemId").asString(),
				Answers.some(question, sequence));
	}

}
