package org.hiringpipeline.scoring.score;

import java.time.Instant;
import java.util.List;

import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.scoring.guide.PublishedGuide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published figures are those that the published guide gives the published answers.
 */
class ExampleFiguresTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final String GUIDE = Contracts.example("scoring-guides", "scoring-guide.published").data();

	/** The guide after the third right option of the databases item was struck off. */
	private static final String MENDED = GUIDE.replace("[\"a\",\"c\",\"d\"]", "[\"a\",\"c\"]");

	@Test
	void ofACalculatedScore() {
		assertThat(figures(GUIDE)).isEqualTo(published("score.calculated"));
	}

	@Test
	void ofARevisedScore() {
		assertThat(MENDED).isNotEqualTo(GUIDE);
		assertThat(figures(MENDED)).isEqualTo(published("score.revised"));
	}

	/** What others repeat of a score is what was told of it. */
	@Test
	void thatApplicationsRepeat() {
		var known = List.of(published("score.calculated"), published("score.revised"));
		var repeated = Contracts.examples("applications")
			.stream()
			.map((example) -> JSON.readTree(example.data()))
			.filter((application) -> application.has("score"))
			.toList();
		assertThat(repeated).isNotEmpty().allSatisfy((application) -> {
			var score = application.path("score");
			assertThat(known).anySatisfy((told) -> {
				assertThat(score.path("score")).isEqualTo(told.path("score"));
				assertThat(score.path("margin")).isEqualTo(told.path("margin"));
			});
			var recommendation = application.path("recommendation");
			if (recommendation.has("score")) {
				assertThat(recommendation.path("score")).isEqualTo(score.path("score"));
				assertThat(recommendation.path("score")
					.decimalValue()
					.compareTo(recommendation.path("threshold").decimalValue()) >= 0)
					.isEqualTo(recommendation.path("action").asString().equals("advance"));
			}
		});
	}

	private static JsonNode figures(String guide) {
		var submission = JSON.readValue(Contracts.example("submissions", "submission.received").data(),
				Submission.class);
		var published = JSON.readValue(guide, PublishedGuide.class);
		var score = Score.calculate(submission, published.toGuide(1), Instant.EPOCH).state();
		return figures(JSON.readTree(JSON.writeValueAsString(ScoreEvents.data(score))));
	}

	private static JsonNode published(String example) {
		return figures(JSON.readTree(Contracts.example("scores", example).data()));
	}

	private static JsonNode figures(JsonNode score) {
		var figures = JSON.createObjectNode();
		List.of("score", "margin", "skills").forEach((field) -> figures.set(field, score.path(field)));
		return figures;
	}

}
