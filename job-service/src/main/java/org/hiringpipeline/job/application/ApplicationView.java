package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.job.application.stage.ChangedBy;
import org.hiringpipeline.job.application.stage.Recommendation.Action;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.application.stage.StageRules;
import org.hiringpipeline.platform.aggregate.WireNames;
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
record ApplicationView(String applicationId, String postingId, String candidateId,
		@Schema(implementation = Stage.class) String stage, List<Stage> allowedTransitions, Instant submittedAt,
		@Nullable Score score, @Nullable Recommendation recommendation, @Nullable Sitting sitting,
		List<StageChange> history) {

	static ApplicationView of(ApplicationAsStored application) {
		var recommendation = application.recommendation();
		var sitting = application.sitting();
		return new ApplicationView(application.id(), application.postingId(), application.candidateId(),
				WireNames.of(application.stage()), next(application.stage()), application.submittedAt(),
				application.score(), (recommendation != null) ? Recommendation.of(recommendation) : null,
				(sitting != null) ? new Sitting(sitting.sittingId(), sitting.status()) : null,
				application.history().stream().map(StageChange::of).toList());
	}

	/** This version moves nothing on from a stage that it does not know. */
	private static List<Stage> next(String from) {
		return Arrays.stream(Stage.values())
			.filter((stage) -> stage.name().equals(from))
			.flatMap((stage) -> StageRules.next(stage).stream())
			.sorted()
			.toList();
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

	/**
	 * What a rule recommends; whom to turn down is never its business.
	 *
	 * @param action what it recommends
	 * @param rule which rule
	 * @param threshold score from which it says advance, in percent
	 * @param score score that it looked at, in percent
	 */
	record Recommendation(@Schema(implementation = Action.class) String action, String rule, double threshold,
			double score) {

		static Recommendation of(ApplicationAsStored.Recommendation stored) {
			return new Recommendation(WireNames.of(stored.action()), stored.rule(), stored.threshold(), stored.score());
		}

	}

	/**
	 * One step of an application.
	 *
	 * @param from where it stood; absent for the first
	 * @param to where it went
	 * @param changedBy what moved it
	 * @param actor subject of the person who did or recorded it, the rule, or the event's
	 * kind
	 * @param at when
	 * @param reason why, if they said so
	 */
	record StageChange(@Schema(implementation = Stage.class) @Nullable String from,
			@Schema(implementation = Stage.class) String to, @Schema(implementation = ChangedBy.class) String changedBy,
			String actor, Instant at, @Nullable String reason) {

		static StageChange of(ApplicationAsStored.Step step) {
			return new StageChange((step.from() != null) ? WireNames.of(step.from()) : null, WireNames.of(step.to()),
					WireNames.of(step.changedBy()), step.actor(), step.at(), step.reason());
		}

		/** The reason is somebody's words, which do not belong into logs. */
		@Override
		public String toString() {
			return "StageChange[%s to %s by %s at %s]".formatted(this.from, this.to, this.changedBy, this.at);
		}

	}

}
