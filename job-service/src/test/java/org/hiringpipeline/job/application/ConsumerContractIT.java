package org.hiringpipeline.job.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.posting.PostingSummary;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.hiringpipeline.platform.testing.contract.KnownTypes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every published example is taken in by the real listeners. */
@RunsOnEngines
class ConsumerContractIT {

	private static final Instant NOW = Instant.parse("2026-09-03T10:00:00Z");

	private static final Example CALCULATED = Contracts.example("scores", "score.calculated");

	@Autowired
	EventConsumers consumers;

	@Autowired
	AggregateStore<JobApplication> applications;

	@Test
	void everyKindOfEventIsTakenInOrPassedOver() {
		assertThat(KnownTypes.missingFrom(this.consumers)).isEmpty();
	}

	@Test
	void everyExampleInAnyOrderAndTwiceEndsTheSame() {
		for (int seed = 0; seed < 20; seed++) {
			var submitted = submit("any-order-" + seed);
			var examples = new ArrayList<>(Contracts.examples("sittings"));
			examples.addAll(Contracts.examples("scores"));
			examples.addAll(List.copyOf(examples));
			Collections.shuffle(examples, new Random(seed));
			examples.forEach((example) -> feed(example, submitted));

			var application = now(submitted).state();
			assertThat(application.stage()).as("seed %d", seed).isEqualTo(Stage.SHORTLISTED);
			assertThat(application.score()).as("seed %d", seed).isEqualTo(new Score(81.6, 38.2));
			assertThat(application.scoreSequence()).isEqualTo(2);
			assertThat(application.sitting()).extracting("sequence").as("seed %d", seed).isEqualTo(3L);
		}
	}

	@Test
	void anEventThatIsRepeatedWritesNothing() {
		var repeated = submit("repeated");
		feed(CALCULATED, repeated);
		var once = now(repeated);
		feed(CALCULATED, repeated);
		var twice = now(repeated);
		assertThat(twice.version()).isEqualTo(once.version()).isEqualTo(3);
		assertThat(twice.state()).isEqualTo(once.state());
	}

	@Test
	void newsOfTheSittingIsANewRevisionButNoNewVersion() {
		var silent = submit("silent");
		feed(Contracts.example("sittings", "sitting.invited"), silent);
		var invited = now(silent);
		feed(Contracts.example("sittings", "sitting.started"), silent);
		var started = now(silent);
		assertThat(started.version()).isEqualTo(invited.version()).isEqualTo(2);
		assertThat(Revision.of(started)).isEqualTo(Revision.of(invited) + 1);
		assertThat(started.state().sitting()).extracting("status").isEqualTo("started");
	}

	@Test
	void valuesThatAreNotKnownYetAreTakenIn() {
		var open = submit("open-values");
		var sitting = Contracts.example("sittings", "sitting.started");
		feed(sitting, withField(forApplication(sitting, open), "status", "paused"));
		assertThat(now(open).state().sitting()).extracting("status").isEqualTo("paused");
		assertThat(now(open).state().stage()).isEqualTo(Stage.INVITED);
		feed(sitting, withField(forApplication(sitting, submit("ended")), "endedBy", "weather"));
		var score = withField(forApplication(CALCULATED, open), "recommendation", "wait-a-week");
		feed(CALCULATED, withField(score, "status", "provisional"));
		assertThat(now(open).state().stage()).isEqualTo(Stage.SHORTLISTED);
	}

	private static byte[] withField(byte[] data, String field, String value) {
		return withField(new String(data, StandardCharsets.UTF_8), field, value);
	}

	private static byte[] withField(String data, String field, String value) {
		var changed = (ObjectNode) JsonMapper.shared().readTree(data);
		return changed.put(field, value).toString().getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aCrashBetweenTheScoreAndTheRulesStepIsMadeUpFor() {
		var crashed = submit("crashed");
		this.applications.change(crashed.id(), (application) -> application.takeScore(new Score(76, 39.3), 1, NOW));
		assertThat(now(crashed).state().stage()).isEqualTo(Stage.ASSESSED);
		feed(CALCULATED, crashed);
		assertThat(now(crashed).state().stage()).isEqualTo(Stage.SHORTLISTED);
	}

	@Test
	void whatBelongsToNoApplicationIsRefused() {
		var refusing = submit("refusing");
		feed(CALCULATED, refusing);
		feed(Contracts.example("sittings", "sitting.submitted"), refusing);
		for (var folder : List.of("sittings", "scores")) {
			var example = Contracts.examples(folder).getFirst();
			assertRefused(example, example.data(), "there is no application");
			assertRefused(example, forApplication(example, refusing).replace("c1ba5c3f", "00000000"),
					"of another posting");
			assertRefused(example, forApplication(example, refusing).replace("93fc2886", "00000000"),
					"has another sitting");
		}
	}

	private void assertRefused(Example example, String data, String reason) {
		assertThatExceptionOfType(EventRefused.class)
			.isThrownBy(() -> feed(example, data.getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining(reason);
	}

	/** Has somebody of that name apply for the posting that the examples are about. */
	private JobApplication submit(String candidateId) {
		var posting = new PostingSummary(value("postingId"), "Engineer", "payments", 70, Optional.empty(),
				PostingStatus.OPEN);
		var submitted = JobApplication.submit(posting, candidateId, "ann", NOW);
		this.applications.insert(submitted.state().id(), submitted);
		return submitted.state();
	}

	private Stored<JobApplication> now(JobApplication application) {
		return this.applications.find(application.id()).orElseThrow();
	}

	private void feed(Example example, JobApplication application) {
		feed(example, forApplication(example, application).getBytes(StandardCharsets.UTF_8));
	}

	private void feed(Example example, byte[] data) {
		var topic = example.type().contains(".sitting.") ? "hiring.sittings" : "hiring.scores";
		this.consumers.find(topic)
			.orElseThrow()
			.accept(RecordMessage.of(data, new HashMap<>(example.headers()), new Position(topic, 0, 0)));
	}

	private static String forApplication(Example example, JobApplication application) {
		return example.data()
			.replace(value("applicationId"), application.id())
			.replace(value("candidateId"), application.candidateId());
	}

	private static String value(String field) {
		return JsonMapper.shared().readTree(CALCULATED.data()).path(field).asString();
	}

}
