package org.hiringpipeline.job.application;

import java.time.Clock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.hiringpipeline.job.application.counting.StageTallies;
import org.hiringpipeline.job.application.stage.SittingProgress;
import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.stereotype.Service;

/** Takes in how a sitting goes. */
@Service
public class FollowSitting {

	private final AggregateStore<JobApplication> applications;

	private final StageTallies tallies;

	private final Clock clock;

	FollowSitting(AggregateStore<JobApplication> applications, StageTallies tallies, Clock clock) {
		this.applications = applications;
		this.tallies = tallies;
		this.clock = clock;
	}

	/** Takes in news, however late it is and however often it comes. */
	public void follow(Belonging belonging, SittingProgress progress) {
		var after = this.applications.change(belonging.applicationId(), (application) -> {
			belonging.check(application);
			return application.hearOfSitting(progress, this.clock.instant());
		});
		if (after.isEmpty()) {
			throw belonging.unknown();
		}
		if (after.get().state().isUncounted()) {
			this.tallies.count(belonging.postingId(), belonging.applicationId());
		}
		this.applications.touch(belonging.applicationId(),
				Filters.or(Filters.exists(ApplicationStore.SITTING, false),
						Filters.lt(ApplicationStore.SITTING_SEQUENCE, progress.sequence())),
				Updates.set(ApplicationStore.SITTING, progress.toDocument()));
	}

}
