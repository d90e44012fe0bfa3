package org.hiringpipeline.job;

import java.time.Duration;
import java.util.List;

import org.hiringpipeline.platform.testing.Api;
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

/** What really arrives on the topics keeps the contracts. */
@RunsOnEngines
class ProducerContractIT {

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
	void everyKindOfPostingEvent() {
		var draft = this.round.draft();
		var path = "/v1/postings/" + id(draft);
		var now = this.recruiter.ifMatch(draft)
			.patch(path, "{\"advanceThreshold\": 70.5, \"validThrough\": \"2999-12-31\"}");
		for (var to : List.of("open", "paused", "open", "closed", "filled")) {
			now = move(this.recruiter, now, path, "{\"to\": \"%s\"}".formatted(to));
			assertThat(now.status()).as(now.toString()).isEqualTo(200);
		}
		var other = this.round.draft();
		move(this.recruiter, other, "/v1/postings/" + id(other), "{\"to\": \"cancelled\", \"reason\": \"budget\"}");

		try (var topic = new TopicReader("hiring.job-postings")) {
			var events = topic.events(id(draft), 7);
			assertThat(events).extracting(Event::what)
				.containsExactly("job-posting.drafted", "job-posting.changed", "job-posting.opened",
						"job-posting.paused", "job-posting.resumed", "job-posting.closed", "job-posting.filled");
			assertThat(events).allSatisfy(ProducerContractIT::assertKeepsContract);
			assertThat(events.get(2).data()).contains("\"advanceThreshold\":70.5", "\"status\":\"open\"");
			var cancelled = topic.events(id(other), 2);
			assertThat(cancelled).extracting(Event::what)
				.containsExactly("job-posting.drafted", "job-posting.cancelled");
			assertThat(cancelled).allSatisfy(ProducerContractIT::assertKeepsContract);
		}
	}

	@Test
	void everyKindOfApplicationAndCandidateEvent() {
		var posting = this.round.open();
		var application = this.round.apply(id(posting));
		var path = "/v1/applications/" + id(application);
		move(this.recruiter, application, path, "{\"to\": \"shortlisted\"}");
		try (var feed = new EventFeed()) {
			feed.publish("hiring.scores", Contracts.example("scores", "score.calculated"), id(application), id(posting),
					application.text("/candidateId"));
		}
		await().atMost(PATIENCE).until(() -> this.recruiter.get(path).json().has("score"));
		move(this.recruiter, this.recruiter.get(path), path,
				"{\"to\": \"withdrawn\", \"reason\": \"found another job\"}");

		try (var topics = new TopicReader("hiring.applications", "hiring.candidates")) {
			var events = topics.events(id(application), 4);
			assertThat(events).extracting(Event::what)
				.containsExactly("application.submitted", "application.stage-changed", "application.score-changed",
						"application.withdrawn");
			assertThat(events).allSatisfy(ProducerContractIT::assertKeepsContract);
			assertThat(events.get(2).data())
				.contains("\"stage\":\"shortlisted\"", "\"changedBy\":\"system\"", "\"score\"")
				.doesNotContain("previousStage");
			assertThat(topics.events(application.text("/candidateId"), 1)).singleElement()
				.satisfies(ProducerContractIT::assertKeepsContract);
		}
	}

	private static void assertKeepsContract(Event event) {
		assertThat(Contracts.validateEnvelope(event.headers())).isEmpty();
		assertThat(Contracts.validate(event.header("ce_dataschema"), event.data())).as(event.data()).isEmpty();
		assertThat(event.header("ce_subject")).isEqualTo(event.key());
		assertThat(event.data()).doesNotContainIgnoringCase("grace")
			.doesNotContainIgnoringCase("lovelace")
			.doesNotContain("@", "budget", "another job");
	}

}
