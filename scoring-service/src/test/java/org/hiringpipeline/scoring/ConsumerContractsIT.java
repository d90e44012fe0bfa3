package org.hiringpipeline.scoring;

import java.util.List;
import java.util.UUID;

import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.TopicReader;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.hiringpipeline.platform.testing.contract.KnownTypes;
import org.hiringpipeline.platform.testing.contract.UnknownValues;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Feeds every published example of what this service reads to its real listeners. */
@RunsOnEngines
class ConsumerContractsIT {

	private static final String POSTING = "c1ba5c3f-27d5-8322-9375-7ebc9135270c";

	private static final String SITTING = "93fc2886-5457-854c-829a-5574c5b31576";

	private static final JsonMapper EXACT = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final EventConsumers consumers;

	private final Api recruiter;

	ConsumerContractsIT(@Autowired EventConsumers consumers, @Autowired Environment environment) {
		this.consumers = consumers;
		this.recruiter = Api.as(environment, "recruiter", "payments");
	}

	@Test
	void everyKindOfEventIsTakenInOrPassedOver() {
		assertThat(KnownTypes.missingFrom(this.consumers)).isEmpty();
	}

	@Test
	void takesInEveryExample() {
		feed("job-postings", Contracts.examples("job-postings"));
		feed("scoring-guides", Contracts.examples("scoring-guides"));
		feed("submissions", List.of(Contracts.example("submissions", "submission.received")));
		feed("submissions", Contracts.examples("submissions"));
		var score = this.recruiter.get("/v1/scores/" + SITTING).json();
		assertThat(score.path("score").decimalValue()).isEqualByComparingTo("76.0");
		try (var scores = new TopicReader("hiring.scores")) {
			var sent = scores.events(SITTING, 1).getFirst();
			assertThat(withoutClock(sent.data()))
				.isEqualTo(withoutClock(Contracts.example("scores", "score.calculated").data()));
		}

		feed("scores", Contracts.examples("scores").reversed());
		var rank = "/v1/postings/" + POSTING + "/ranking/" + SITTING;
		assertThat(this.recruiter.get(rank).json().path("score").decimalValue()).isEqualByComparingTo("81.6");
		feed("applications", Contracts.examples("applications"));
		feed("scores", Contracts.examples("scores"));
		assertThat(this.recruiter.get(rank).status()).isEqualTo(404);
	}

	/** An event in every figure, but for the moment at which it was calculated. */
	private static JsonNode withoutClock(String data) {
		var event = (ObjectNode) EXACT.readTree(data);
		event.remove("calculatedAt");
		return event;
	}

	/**
	 * Open lists of words may grow: what cannot be acted on is no reason to refuse an
	 * event.
	 */
	@Test
	void takesInWhatNobodyKnowsYet() {
		for (var folder : List.of("job-postings", "scores", "applications")) {
			feed(folder, Contracts.examples(folder).stream().map(UnknownValues::in).toList());
		}
		var submission = UnknownValues.in(Contracts.example("submissions", "submission.received"));
		assertThat(submission.data()).contains(UnknownValues.VALUE);
		feed("scoring-guides", List.of(Contracts.example("scoring-guides", "scoring-guide.published")));
		var sitting = UUID.randomUUID().toString();
		feed("submissions", List.of(new Example(submission.name(), submission.type(), submission.attributes(),
				submission.data().replace(SITTING, sitting))));
		assertThat(this.recruiter.get("/v1/scores/" + sitting).json().path("endedBy").stringValue())
			.isEqualTo(UnknownValues.VALUE);
	}

	/** A kind of item or a marking that is not known is no zero, but no score yet. */
	@Test
	void scoresNobodyByAGuideThatItCannotMarkBy() {
		var guide = Contracts.example("scoring-guides", "scoring-guide.published");
		for (var field : List.of("kind", "marking")) {
			assertThatExceptionOfType(EventRefused.class)
				.isThrownBy(() -> feed("scoring-guides", List.of(UnknownValues.in(guide, field))))
				.withMessageContaining(UnknownValues.VALUE);
		}
	}

	private void feed(String folder, List<Example> examples) {
		var consumer = this.consumers.find("hiring." + folder).orElseThrow();
		for (var example : examples) {
			consumer.accept(RecordMessage.of(example.data().getBytes(UTF_8), example.headers(),
					new Position("hiring." + folder, 0, 0)));
		}
	}

}
