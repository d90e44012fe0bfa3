package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.List;

import org.hiringpipeline.job.application.stage.Recommendation;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.SittingStatus;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.application.stage.StageChange;
import org.hiringpipeline.job.application.stage.StageRules;
import org.hiringpipeline.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** An application as the hiring team sees it; {@code next} is where they may move it. */
record ApplicationView(String applicationId, String postingId, String candidateId, Stage stage, List<Stage> next,
		Instant submittedAt, @Nullable Score score, @Nullable Recommendation recommendation, @Nullable Sitting sitting,
		List<StageChange> history) {

	static ApplicationView of(Stored<JobApplication> stored) {
		var application = stored.state();
		var sitting = application.sitting();
		return new ApplicationView(application.id(), application.postingId(), application.candidateId(),
				application.stage(), StageRules.next(application.stage()).stream().sorted().toList(),
				application.submittedAt(), application.score(), application.recommendation(),
				(sitting != null) ? new Sitting(sitting.sittingId(), sitting.status()) : null, application.history());
	}

	/** What is known of the sitting. */
	record Sitting(String sittingId, SittingStatus status) {
	}

}
