package org.hiringpipeline.scoring;

import java.time.Duration;
import java.util.List;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.TopicReader;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.hiringpipeline.scoring.testing.Story;
import org.hiringpipeline.scoring.testing.Story.Candidate;
import org.hiringpipeline.scoring.testing.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From what was handed in to score and rank, over Kafka and HTTP. */
@RunsOnEngines
class ScoringIT {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final Story story = new Story();

	private final Api recruiter;

	private final Environment environment;

	ScoringIT(@Autowired Environment environment) {
		this.environment = environment;
		this.recruiter = Api.as(environment, "recruiter", "payments");
	}

	@BeforeEach
	void openThePosting() {
		Topic.send("hiring.job-postings", this.story.opened());
	}

	@Test
	void scoresWhatIsHandedInAndTellsOnce() {
		var candidate = new Candidate();
		Topic.send("hiring.scoring-guides", this.story.guide());
		for (int i = 0; i < 3; i++) {
			Topic.send("hiring.submissions", this.story.submission(candidate, ""));
		}
		var score = awaitScore(candidate);
		assertThat(score.path("score").decimalValue()).isEqualByComparingTo("76.0");
		assertThat(score.path("skills")).hasSize(8);
		assertThat(score.path("items")).hasSize(8);
		assertThat(score.at("/items/1/credit").decimalValue()).isEqualByComparingTo("0.6667");
		assertThat(score.at("/items/6/note").stringValue()).isEqualTo("unanswered");
		awaitRanked(1);
		try (var scores = new TopicReader("hiring.scores")) {
			assertThat(scores.events(candidate.sitting, 1)).singleElement().satisfies((event) -> {
				assertThat(Contracts.validateEnvelope(event.headers())).isEmpty();
				assertThat(Contracts.validate(event.header("ce_dataschema"), event.data())).isEmpty();
				assertThat(event.headers()).containsEntry("ce_type", "org.hiringpipeline.score.calculated.v1");
				assertThat(event.data()).contains("\"score\":76.0").doesNotContain("credit", "atomic");
			});
		}
	}

	@Test
	void showsWhatANewerVersionWroteAsItIs(@Autowired MongoOperations mongo) {
		var candidate = new Candidate();
		Topic.send("hiring.scoring-guides", this.story.guide());
		Topic.send("hiring.submissions", this.story.submission(candidate, ""));
		awaitScore(candidate);
		mongo.updateFirst(Query.query(Criteria.where("_id").is(candidate.sitting)),
				Update.update("card.items.0.kind", "FREE_DRAWING").set("card.items.1.note", "CAME_LATE"), "scores");
		var score = this.recruiter.get("/v1/scores/" + candidate.sitting);
		assertThat(score.status()).isEqualTo(200);
		assertThat(score.text("/items/0/kind")).isEqualTo("free-drawing");
		assertThat(score.text("/items/1/note")).isEqualTo("came-late");
	}

	@Test
	void keepsASubmissionUntilItsGuideIsThere() {
		var early = new Candidate();
		Topic.send("hiring.submissions", this.story.submission(early, "-expired"));
		var other = new Story();
		var later = new Candidate();
		Topic.send("hiring.job-postings", other.opened());
		Topic.send("hiring.scoring-guides", other.guide());
		Topic.send("hiring.submissions", other.submission(later, ""));
		await().atMost(SOON)
			.untilAsserted(() -> assertThat(this.recruiter.get("/v1/scores/" + later.sitting).status()).isEqualTo(200));
		assertThat(this.recruiter.get("/v1/scores/" + early.sitting).status()).isEqualTo(404);
		Topic.send("hiring.scoring-guides", this.story.guide());
		var score = awaitScore(early);
		assertThat(score.path("score").decimalValue()).isEqualByComparingTo("50.2");
		assertThat(score.path("endedBy").stringValue()).isEqualTo("expired");
	}

	@Test
	void scoresNobodyByAGuideThatItCannotMarkBy() {
		var candidate = new Candidate();
		var guide = this.story.guide();
		var essays = new Example(guide.name(), guide.type(), guide.attributes(),
				guide.data().replace("short-text", "essay"));
		Topic.send("hiring.scoring-guides", essays);
		Topic.send("hiring.submissions", this.story.submission(candidate, ""));
		try (var letters = new TopicReader("hiring.scoring-guides.scoring-service.dlq")) {
			assertThat(letters.events(this.story.assessment, 1)).singleElement()
				.satisfies((letter) -> assertThat(letter.headers().toString()).contains("essay"));
		}
		assertThat(this.recruiter.get("/v1/scores/" + candidate.sitting).status()).isEqualTo(404);
		Topic.send("hiring.scoring-guides", guide);
		assertThat(awaitScore(candidate).path("score").decimalValue()).isEqualByComparingTo("76.0");
	}

	@Test
	void ranksTheCandidatesOfAPosting() {
		var candidates = List.of(new Candidate(), new Candidate(), new Candidate(), new Candidate());
		var variants = List.of("", "-expired", "", "-empty");
		Topic.send("hiring.scoring-guides", this.story.guide());
		for (int i = 0; i < candidates.size(); i++) {
			Topic.send("hiring.submissions", this.story.submission(candidates.get(i), variants.get(i)));
		}
		awaitRanked(4);
		var first = this.recruiter.get(ranking("?limit=3")).json();
		assertThat(first.path("items").valueStream().map((row) -> row.path("rank").intValue())).containsExactly(1, 1,
				3);
		var rest = this.recruiter.get(ranking("?limit=3&cursor=" + first.path("next").stringValue())).json();
		assertThat(rest.path("items").valueStream().map((row) -> row.path("rank").intValue())).containsExactly(4);
		assertThat(rest.has("next")).isFalse();
		var third = this.recruiter.get(ranking("/" + candidates.get(1).sitting)).json();
		assertThat(third.path("rank").intValue()).isEqualTo(3);
		assertThat(third.path("percentile").decimalValue()).isEqualByComparingTo("37.5");
		assertThat(third.path("bestRank").intValue()).isLessThanOrEqualTo(3);
		assertThat(third.path("worstRank").intValue()).isBetween(3, 4);

		Topic.send("hiring.applications", this.story.withdrawn(candidates.get(0)));
		awaitRanked(3);
		assertThat(this.recruiter.get(ranking("/" + candidates.get(0).sitting)).status()).isEqualTo(404);
		assertThat(this.recruiter.get(ranking("/" + candidates.get(1).sitting)).json().path("rank").intValue())
			.isEqualTo(2);
		assertThat(this.recruiter.get("/v1/scores/" + candidates.get(0).sitting).status()).isEqualTo(200);
	}

	@Test
	void showsEveryoneOnlyWhatTheyMaySee() {
		var candidate = new Candidate();
		Topic.send("hiring.scoring-guides", this.story.guide());
		Topic.send("hiring.submissions", this.story.submission(candidate, ""));
		awaitScore(candidate);
		awaitRanked(1);
		for (var path : List.of("/v1/scores/" + candidate.sitting, ranking(""), ranking("/" + candidate.sitting))) {
			assertThat(Api.anonymous(this.environment).get(path).status()).isEqualTo(401);
			assertThat(Api.as(this.environment, "nobody", "payments").get(path).status()).isEqualTo(403);
			assertThat(Api.as(this.environment, "recruiter", "lending").get(path).status()).isEqualTo(404);
			assertThat(Api.as(this.environment, "service").get(path).status()).isEqualTo(200);
		}
		var seenByService = Api.as(this.environment, "service").get("/v1/scores/" + candidate.sitting).json();
		assertThat(seenByService.has("items")).isFalse();
		assertThat(this.recruiter.get(ranking("?limit=0")).status()).isEqualTo(400);
		assertThat(this.recruiter.get(ranking("?cursor=x")).status()).isEqualTo(400);
		assertThat(this.recruiter.get(ranking("/unknown")).status()).isEqualTo(404);
	}

	private String ranking(String rest) {
		return "/v1/postings/" + this.story.posting + "/ranking" + rest;
	}

	private JsonNode awaitScore(Candidate candidate) {
		var path = "/v1/scores/" + candidate.sitting;
		await().atMost(SOON).untilAsserted(() -> assertThat(this.recruiter.get(path).status()).isEqualTo(200));
		return this.recruiter.get(path).json();
	}

	private void awaitRanked(int candidates) {
		await().atMost(SOON).untilAsserted(() -> {
			var page = this.recruiter.get(ranking(""));
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.json().path("scored").intValue()).isEqualTo(candidates);
			assertThat(page.json().path("items")).hasSize(candidates);
		});
	}

}
