package org.hiringpipeline.job.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import org.hiringpipeline.job.application.stage.ChangedBy;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.SittingStatus;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.application.stage.StageChange;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
	void everyExampleInAnyOrderAndTwiceEndsTheSame() {
		for (int seed = 0; seed < 20; seed++) {
			var id = "any-order-" + seed;
			insert(id);
			var examples = new ArrayList<>(Contracts.examples("sittings"));
			examples.addAll(Contracts.examples("scores"));
			examples.addAll(List.copyOf(examples));
			Collections.shuffle(examples, new Random(seed));
			examples.forEach((example) -> feed(example, id));

			var application = this.applications.find(id).orElseThrow().state();
			assertThat(application.stage()).as("seed %d", seed).isEqualTo(Stage.SHORTLISTED);
			assertThat(application.score()).as("seed %d", seed).isEqualTo(new Score(81.6, 16.6));
			assertThat(application.scoreSequence()).isEqualTo(2);
			assertThat(application.sitting()).extracting("sequence").as("seed %d", seed).isEqualTo(3L);
		}
	}

	@Test
	void anEventThatIsRepeatedWritesNothing() {
		insert("repeated");
		feed(CALCULATED, "repeated");
		var once = this.applications.find("repeated").orElseThrow();
		feed(CALCULATED, "repeated");
		var twice = this.applications.find("repeated").orElseThrow();
		assertThat(twice.version()).isEqualTo(once.version()).isEqualTo(3);
		assertThat(twice.state()).isEqualTo(once.state());
	}

	@Test
	void newsOfTheSittingIsANewRevisionButNoNewVersion() {
		insert("silent");
		feed(Contracts.example("sittings", "sitting.invited"), "silent");
		var invited = this.applications.find("silent").orElseThrow();
		feed(Contracts.example("sittings", "sitting.started"), "silent");
		var started = this.applications.find("silent").orElseThrow();
		assertThat(started.version()).isEqualTo(invited.version()).isEqualTo(2);
		assertThat(Revision.of(started)).isEqualTo(Revision.of(invited) + 1);
		assertThat(started.state().sitting()).extracting("status").isEqualTo(SittingStatus.STARTED);
	}

	@Test
	void aCrashBetweenTheScoreAndTheRulesStepIsMadeUpFor() {
		insert("crashed");
		this.applications.change("crashed", (application) -> application.takeScore(new Score(76, 16.7), 1, NOW));
		assertThat(this.applications.find("crashed").orElseThrow().state().stage()).isEqualTo(Stage.ASSESSED);
		feed(CALCULATED, "crashed");
		assertThat(this.applications.find("crashed").orElseThrow().state().stage()).isEqualTo(Stage.SHORTLISTED);
	}

	@Test
	void whatBelongsToNoApplicationIsRefused() {
		insert("refusing");
		feed(CALCULATED, "refusing");
		feed(Contracts.example("sittings", "sitting.submitted"), "refusing");
		for (var folder : List.of("sittings", "scores")) {
			var example = Contracts.examples(folder).getFirst();
			assertRefused(example, example.data(), "there is no application");
			assertRefused(example, forApplication(example, "refusing").replace("c1ba5c3f", "00000000"),
					"of another posting");
			assertRefused(example, forApplication(example, "refusing").replace("93fc2886", "00000000"),
					"has another sitting");
		}
	}

	private void assertRefused(Example example, String data, String reason) {
		assertThatExceptionOfType(EventRefused.class)
			.isThrownBy(() -> feed(example, data.getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining(reason);
	}

	private void insert(String id) {
		var step = new StageChange(null, Stage.APPLIED, ChangedBy.CANDIDATE, "ann", NOW, null);
		this.applications.insert(id, Change.of(new JobApplication(id, value("postingId"), value("candidateId"),
				"payments", 70, Stage.APPLIED, NOW, null, 0, null, null, List.of(step))));
	}

	private void feed(Example example, String applicationId) {
		feed(example, forApplication(example, applicationId).getBytes(StandardCharsets.UTF_8));
	}

	private void feed(Example example, byte[] data) {
		var topic = example.type().contains(".sitting.") ? "hiring.sittings" : "hiring.scores";
		this.consumers.find(topic)
			.orElseThrow()
			.accept(RecordMessage.of(data, new HashMap<>(example.headers()), new Position(topic, 0, 0)));
	}

	private static String forApplication(Example example, String id) {
		return example.data().replace(value("applicationId"), id);
	}

	private static String value(String field) {
		return JsonMapper.shared().readTree(CALCULATED.data()).path(field).asString();
	}

}
