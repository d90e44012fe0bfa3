package org.hiringpipeline.job;

import java.time.Duration;
import java.util.List;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.TopicReader;
import org.hiringpipeline.platform.testing.TopicReader.Event;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hiringpipeline.job.HiringRound.id;
import static org.hiringpipeline.job.HiringRound.move;

/** An application from submission to the job, over HTTP and Kafka. */
@RunsOnEngines
class PipelineIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Autowired
	Environment environment;

	Api recruiter;

	HiringRound round;

	@BeforeEach
	void recruiter() {
		this.recruiter = Api.as(this.environment, "recruiter", "payments");
		this.round = new HiringRound(this.recruiter, "payments");
	}

	@Test
	void fromSubmissionToTheJob() {
		var posting = this.round.open();
		var submitted = this.round.apply(id(posting));
		assertThat(submitted.status()).isEqualTo(201);
		var path = "/v1/applications/" + id(submitted);
		assertThat(submitted.header("Location")).isEqualTo(path);

		try (var feed = new EventFeed()) {
			for (var sitting : List.of("sitting.invited", "sitting.started", "sitting.submitted", "sitting.started")) {
				feed.publish("hiring.sittings", Contracts.example("sittings", sitting), id(submitted), id(posting),
						submitted.text("/candidateId"));
			}
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(read(path).text("/sitting/status")).isEqualTo("submitted"));
			assertThat(read(path).text("/stage")).isEqualTo("invited");
			for (int i = 0; i < 2; i++) {
				feed.publish("hiring.scores", Contracts.example("scores", "score.calculated"), id(submitted),
						id(posting), submitted.text("/candidateId"));
			}
		}
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(path).text("/stage")).isEqualTo("shortlisted"));

		var now = read(path);
		assertThat(now.text("/recommendation/action")).isEqualTo("advance");
		assertThat(now.text("/recommendation/rule")).isEqualTo("advance-at-threshold");
		for (var stage : List.of("interview", "offer", "hired")) {
			now = move(this.recruiter, now, path, "{\"to\": \"%s\", \"reason\": \"convincing\"}".formatted(stage));
			assertThat(now.status()).as(now.toString()).isEqualTo(200);
		}
		assertThat(now.json().path("history").valueStream().map((step) -> step.path("changedBy").asString()))
			.containsExactly("candidate", "system", "system", "rule", "person", "person", "person");
		assertThat(now.text("/history/6/actor")).isEqualTo("recruiter-of-payments");
		assertTold(id(submitted));
		assertThat(this.recruiter.get("/v1/postings/" + id(posting) + "/stages").text("/stages/hired")).isEqualTo("1");
	}

	private static void assertTold(String applicationId) {
		try (var topic = new TopicReader("hiring.applications")) {
			var events = topic.events(applicationId, 7);
			assertThat(events).extracting((event) -> Long.parseLong(event.header("ce_sequence")))
				.containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
			assertThat(events).extracting(Event::what)
				.containsOnly("application.submitted", "application.stage-changed");
			assertThat(events).allSatisfy(
					(event) -> assertThat(Contracts.validate(event.header("ce_dataschema"), event.data())).isEmpty());
			assertThat(events.get(3).header("ce_causationid")).isNotEmpty();
		}
	}

	private Answer read(String path) {
		return this.recruiter.get(path);
	}

}
