package org.hiringpipeline.scoring.score;

import java.util.function.Consumer;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.scoring.guide.Guides;
import org.hiringpipeline.scoring.guide.PublishedGuide;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Takes in what is scored and what it is scored by. */
@Configuration(proxyBeanMethods = false)
class ScoringListener {

	static final String GUIDES = "hiring.scoring-guides";

	static final String SUBMISSIONS = "hiring.submissions";

	@Bean
	AggregateStore<Score> scores(AggregateStores stores) {
		return stores.of(Score.class);
	}

	@Bean
	Consumer<Message<?>> scoringGuides(EventConsumers consumers, Guides guides, ScoreSubmission scoring) {
		return consumers.of(GUIDES)
			.on("org.hiringpipeline.scoring-guide.published.v1", PublishedGuide.class, (event, published) -> {
				guides.keep(published.toGuide(event.sequence()));
				scoring.guideArrived(published.assessmentId());
			})
			.build();
	}

	@Bean
	Consumer<Message<?>> submissions(EventConsumers consumers, ScoreSubmission scoring) {
		return consumers.of(SUBMISSIONS)
			.on("org.hiringpipeline.submission.received.v1", Submission.class,
					(event, submission) -> scoring.received(submission))
			.build();
	}

}
