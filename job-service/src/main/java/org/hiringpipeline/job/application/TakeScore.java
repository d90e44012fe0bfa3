package org.hiringpipeline.job.application;

import java.time.Clock;

import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.consumer.EventHandler;
import org.hiringpipeline.platform.event.IncomingEvent;

import org.springframework.stereotype.Service;

/**
 * Takes in a score, and then has the posting's rule act on it: two changes, each written
 * once whatever is repeated.
 */
@Service
class TakeScore implements EventHandler<ScoreNews> {

	private final AggregateStore<JobApplication> applications;

	private final Clock clock;

	TakeScore(AggregateStore<JobApplication> applications, Clock clock) {
		this.applications = applications;
		this.clock = clock;
	}

	@Override
	public void handle(IncomingEvent event, ScoreNews news) {
		var score = new Score(news.score(), news.margin());
		var after = this.applications.change(news.applicationId(), (application) -> {
			Belonging.check(application, news.postingId(), news.candidateId(), news.sittingId());
			return application.takeScore(score, event.sequence(), this.clock.instant());
		});
		if (after.isEmpty()) {
			throw Belonging.unknown(news.applicationId());
		}
		this.applications.change(news.applicationId(), (application) -> application.advance(this.clock.instant()));
	}

}
