package org.hiringpipeline.job.application;

import java.time.Clock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.hiringpipeline.job.application.stage.SittingProgress;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.consumer.EventHandler;
import org.hiringpipeline.platform.event.IncomingEvent;

import org.springframework.stereotype.Service;

/** Takes in how a sitting goes. */
@Service
class FollowSitting implements EventHandler<SittingNews> {

	private final AggregateStore<JobApplication> applications;

	private final Clock clock;

	FollowSitting(AggregateStore<JobApplication> applications, Clock clock) {
		this.applications = applications;
		this.clock = clock;
	}

	@Override
	public void handle(IncomingEvent event, SittingNews news) {
		var progress = new SittingProgress(news.sittingId(), news.status(), event.sequence());
		var after = this.applications.change(news.applicationId(), (application) -> {
			Belonging.check(application, news.postingId(), news.candidateId(), news.sittingId());
			return application.hearOfSitting(progress, this.clock.instant());
		});
		if (after.isEmpty()) {
			throw Belonging.unknown(news.applicationId());
		}
		this.applications.touch(news.applicationId(),
				Filters.or(Filters.exists(ApplicationStore.SITTING, false),
						Filters.lt(ApplicationStore.SITTING_SEQUENCE, progress.sequence())),
				Updates.set(ApplicationStore.SITTING, progress.toDocument()));
	}

}
