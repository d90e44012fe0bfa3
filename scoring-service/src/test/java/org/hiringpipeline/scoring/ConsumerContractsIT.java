package org.hiringpipeline.scoring;

import java.util.List;

import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Feeds every published example of what this service reads to its real listeners. */
@RunsOnEngines
class ConsumerContractsIT {

	private static final String POSTING = "c1ba5c3f-27d5-8322-9375-7ebc9135270c";

	private static final String SITTING = "93fc2886-5457-854c-829a-5574c5b31576";

	private final EventConsumers consumers;

	private final Api recruiter;

	ConsumerContractsIT(@Autowired EventConsumers consumers, @Autowired Environment environment) {
		this.consumers = consumers;
		this.recruiter = Api.as(environment, "recruiter", "payments");
	}

	@Test
	void takesInEveryExample() {
		feed("job-postings", Contracts.examples("job-postings"));
		feed("scoring-guides", Contracts.examples("scoring-guides"));
		feed("submissions", List.of(Contracts.example("submissions", "submission.received")));
		feed("submissions", Contracts.examples("submissions"));
		var score = this.recruiter.get("/v1/scores/" + SITTING).json();
		assertThat(score.path("score").decimalValue()).isEqualByComparingTo("76.0");
		var told = Contracts.example("scores", "score.calculated").data();
		score.path("skills")
			.forEach((skill) -> assertThat(told).contains("\"skill\":\"%s\",\"weight\":%s,\"score\":%s"
				.formatted(skill.path("skill").stringValue(), skill.path("weight"), skill.path("score"))));

		feed("scores", Contracts.examples("scores").reversed());
		var rank = "/v1/postings/" + POSTING + "/ranking/" + SITTING;
		assertThat(this.recruiter.get(rank).json().path("score").decimalValue()).isEqualByComparingTo("81.6");
		feed("applications", Contracts.examples("applications"));
		feed("scores", Contracts.examples("scores"));
		assertThat(this.recruiter.get(rank).status()).isEqualTo(404);
	}

	private void feed(String folder, List<Example> examples) {
		var consumer = this.consumers.find("hiring." + folder).orElseThrow();
		for (var example : examples) {
			consumer.accept(RecordMessage.of(example.data().getBytes(UTF_8), example.headers(),
					new Position("hiring." + folder, 0, 0)));
		}
	}

}
