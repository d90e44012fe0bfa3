package org.hiringpipeline.job.application;

import java.time.Clock;

import org.hiringpipeline.job.application.counting.StageTallies;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.stereotype.Service;

/**
 * Takes in a score, and then has the posting's rule act on it: two changes, each written
 * once whatever is repeated.
 */
@Service
public class TakeScore {

	private final AggregateStore<JobApplication> applications;

	private final StageTallies tallies;

	private final Clock clock;

	TakeScore(AggregateStore<JobApplication> applications, StageTallies tallies, Clock clock) {
		this.applications = applications;
		this.tallies = tallies;
		this.clock = clock;
	}

	/**
	 * Takes in a score, however late it is and however often it comes.
	 * @param sequence of the event that told it
	 */
	public void take(Belonging belonging, Score score, long sequence) {
		var after = this.applications.change(belonging.applicationId(), (application) -> {
			belonging.check(application);
			return application.takeScore(score, sequence, this.clock.instant());
		});
		if (after.isEmpty()) {
			throw belonging.unknown();
		}
		var settled = this.applications
			.change(belonging.applicationId(), (application) -> application.advance(this.clock.instant()))
			.orElseThrow(belonging::unknown);
		if (settled.state().isUncounted()) {
			this.tallies.count(belonging.postingId(), belonging.applicationId());
		}
	}

}
