package org.hiringpipeline.job.application;

import java.time.Instant;

import org.hiringpipeline.job.application.stage.ChangedBy;
import org.hiringpipeline.job.application.stage.Recommendation;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What others are told of an application: {@code applications/application.v1.json}. */
record ApplicationState(String applicationId, String postingId, String candidateId, Stage stage,
		@Nullable Stage previousStage, ChangedBy changedBy, Instant changedAt, @Nullable Score score,
		@Nullable Recommendation recommendation) {

	/** After a score that did not move it. */
	static ApplicationState rescored(JobApplication application, Instant at) {
		return new ApplicationState(application.id(), application.postingId(), application.candidateId(),
				application.stage(), null, ChangedBy.SYSTEM, at, application.score(), application.recommendation());
	}

	/** After its latest step. */
	static ApplicationState of(JobApplication application) {
		var last = application.lastChange();
		return new ApplicationState(application.id(), application.postingId(), application.candidateId(),
				application.stage(), last.from(), last.changedBy(), last.at(), application.score(),
				application.recommendation());
	}

}
