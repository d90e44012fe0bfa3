package org.hiringpipeline.assessment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.testing.TopicReader;
import org.hiringpipeline.platform.testing.TopicReader.Event;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.hiringpipeline.platform.testing.contract.KnownTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What the service says and hears is what the contracts promise. */
@ServiceTest
class EventsIT {

	@Autowired
	Pipeline pipeline;

	@Autowired
	EventConsumers consumers;

	static List<Example> postings() {
		return Contracts.examples("job-postings");
	}

	static List<Example> applications() {
		return Contracts.examples("applications");
	}

	@ParameterizedTest
	@MethodSource("postings")
	void hearsEveryExampleOfPostings(Example example) {
		assertThatCode(() -> this.pipeline.hear("hiring.job-postings", example)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("applications")
	void hearsEveryExampleOfApplications(Example example) {
		assertThatCode(() -> this.pipeline.hear("hiring.applications", example)).doesNotThrowAnyException();
	}

	@Test
	void everyKindOfEventIsTakenInOrPassedOver() {
		assertThat(KnownTypes.missingFrom(this.consumers)).isEmpty();
	}

	@Test
	void tellsTheLifeOfASitting() {
		var posting = this.pipeline.open();
		var sitting = this.pipeline.apply(posting);
		var candidate = this.pipeline.candidate(this.pipeline.link(sitting));
		candidate.post("/v1/sitting/start");
		var questions = candidate.get("/v1/sitting").json().path("questions");
		for (int i = 0; i < questions.size(); i++) {
			candidate.put("/v1/sitting/answers/" + questions.get(i).path("itemId").asString(),
					Answers.some(questions.get(i), i + 1));
		}
		assertThat(candidate.post("/v1/sitting/submit").status()).isEqualTo(200);
		try (var topics = new TopicReader("hiring.sittings", "hiring.submissions")) {
			var events = topics.events(sitting, 4);
			assertThat(events).extracting(Event::what)
				.containsExactlyInAnyOrder("sitting.invited", "sitting.started", "sitting.submitted",
						"submission.received");
			events.forEach(EventsIT::keepsTheContract);
			var answers = events.stream()
				.filter((event) -> event.what().equals("submission.received"))
				.findFirst()
				.orElseThrow()
				.json()
				.path("answers");
			assertThat(answers.size()).isEqualTo(questions.size());
			assertThat(IntStream.range(0, answers.size()).mapToObj((i) -> answers.get(i).path("itemId").asString()))
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void publishesAnAssessmentWithItsGuide() {
		var posting = this.pipeline.open();
		var assessment = Ids.derive("assessment", posting, "1");
		try (var topics = new TopicReader("hiring.assessments", "hiring.scoring-guides")) {
			var events = topics.events(assessment, 2);
			assertThat(events).extracting(Event::what)
				.containsExactlyInAnyOrder("assessment.published", "scoring-guide.published");
			events.forEach(EventsIT::keepsTheContract);
			assertThat(events.getFirst().json().path("items").size())
				.isEqualTo(events.getLast().json().path("items").size())
				.isGreaterThan(15);
		}
	}

	@Test
	void saysWhichQuestionsAreLacking() {
		var posting = this.pipeline.open("\"databases\"", "\"punched-cards\"");
		try (var topics = new TopicReader("hiring.assessments")) {
			var event = topics.events(Ids.derive("assessment", posting, "1"), 1).getFirst();
			assertThat(event.what()).isEqualTo("assessment.questions-lacking");
			keepsTheContract(event);
			assertThat(event.json().at("/lacking/0/skill").asString()).isEqualTo("punched-cards");
		}
	}

	@Test
	void takesValuesThatAreNewToItsLists() {
		var posting = this.pipeline.open("\"level\"\\s*:\\s*\"mid\"", "\"level\": \"principal\"", "salaried",
				"seasonal", "\"per\"\\s*:\\s*\"year\"", "\"per\": \"shift\"");
		var recruiter = this.pipeline.as("recruiter", "payments");
		var assessment = Ids.derive("assessment", posting, "1");
		var lacking = recruiter.get("/v1/assessments/" + assessment);
		assertThat(lacking.text("/status")).isEqualTo("lacking");
		assertThat(lacking.text("/level")).isEqualTo("principal");
		assertThat(recruiter.ifMatch(lacking).post("/v1/assessments/" + assessment + "/reassemble").status())
			.isEqualTo(200);
		var application = UUID.randomUUID().toString();
		this.pipeline.application(application, posting, "submitted", 1, "\"stage\"\\s*:\\s*\"[^\"]*\"",
				"\"stage\": \"courted\", \"recommendation\": {\"action\": \"dance\"}",
				"\"changedBy\"\\s*:\\s*\"[^\"]*\"", "\"changedBy\": \"robot\"");
		var sitting = "/v1/sittings/" + Ids.derive("sitting", application);
		assertThat(recruiter.get(sitting).text("/status")).isEqualTo("awaiting");
		this.pipeline.posting(posting, "changed", "archived", 4);
		assertThat(recruiter.get(sitting).text("/status")).isEqualTo("awaiting");
		this.pipeline.posting(posting, "cancelled", "cancelled", 5);
		assertThat(recruiter.get(sitting).text("/status")).isEqualTo("cancelled");
		try (var topics = new TopicReader("hiring.assessments")) {
			var event = topics.events(assessment, 1).getFirst();
			assertThat(Contracts.validate(event.header("ce_dataschema"), event.data().replaceAll("principal", "lead")))
				.isEmpty();
			assertThat(event.json().path("level").asString()).isEqualTo("principal");
		}
	}

	private static void keepsTheContract(Event event) {
		assertThat(Contracts.validateEnvelope(event.headers())).isEmpty();
		assertThat(Contracts.validate(event.header("ce_dataschema"), event.data())).isEmpty();
	}

}
