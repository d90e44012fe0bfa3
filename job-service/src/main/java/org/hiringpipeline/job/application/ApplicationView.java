package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.List;

import org.hiringpipeline.job.application.stage.Recommendation;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.application.stage.StageChange;
import org.hiringpipeline.job.application.stage.StageRules;
import org.hiringpipeline.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * An application as the hiring team sees it.
 *
 * @param applicationId the application: one per candidate and posting
 * @param postingId the posting it is for
 * @param candidateId the candidate it is of
 * @param stage where it stands; stages may be added
 * @param allowedTransitions where people may move it now
 * @param submittedAt when it was handed in
 * @param score outcome of the assessment; left out before there is one
 * @param recommendation what the rule says to the score; left out before there is one
 * @param sitting what is known of the sitting; left out before the invitation
 * @param history every step, oldest first
 */
record ApplicationView(String applicationId, String postingId, String candidateId, Stage stage,
		List<Stage> allowedTransitions, Instant submittedAt, @Nullable Score score,
		@Nullable Recommendation recommendation, @Nullable Sitting sitting, List<StageChange> history) {

	static ApplicationView of(Stored<JobApplication> stored) {
		var application = stored.state();
		var sitting = application.sitting();
		return new ApplicationView(application.id(), application.postingId(), application.candidateId(),
				application.stage(), StageRules.next(application.stage()).stream().sorted().toList(),
				application.submittedAt(), application.score(), application.recommendation(),
				(sitting != null) ? new Sitting(sitting.sittingId(), sitting.status()) : null, application.history());
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "ApplicationView[" + this.applicationId + "]";
	}

	/**
	 * What is known of the sitting.
	 *
	 * @param sittingId the sitting
	 * @param status where it stands, as assessment-service tells it; values may be added
	 */
	record Sitting(String sittingId, String status) {
	}

}
