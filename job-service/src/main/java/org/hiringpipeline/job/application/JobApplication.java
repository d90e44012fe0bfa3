package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hiringpipeline.job.application.ApplicationOutcome.Moved;
import org.hiringpipeline.job.application.ApplicationOutcome.Refused;
import org.hiringpipeline.job.application.stage.ChangedBy;
import org.hiringpipeline.job.application.stage.Recommendation;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.SittingProgress;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.application.stage.StageChange;
import org.hiringpipeline.job.application.stage.StageRules;
import org.hiringpipeline.job.posting.PostingSummary;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One candidate's application for one posting. Stages only ever go forward, so that
 * events that come late, twice or out of order end the same.
 *
 * @param id follows from posting and candidate
 * @param postingId the posting
 * @param candidateId the candidate
 * @param team the posting's team, which cannot change once one can apply
 * @param advanceThreshold the posting's threshold, which cannot either
 * @param stage where it stands
 * @param submittedAt when it was handed in
 * @param score the latest score, if any
 * @param scoreSequence of the latest event about the score that was taken in; 0 before
 * @param recommendation what the rule says to the latest score
 * @param sitting what is known of the sitting
 * @param history every step, oldest first; the stages bound it
 * @param stepsCounted how many of the steps are counted; counting alone writes it
 * @param stepsToCount how many steps there are, while one of them is not counted
 */
@Document("applications")
record JobApplication(@Id String id, String postingId, String candidateId, String team, double advanceThreshold,
		Stage stage, Instant submittedAt, @Nullable Score score, long scoreSequence,
		@Nullable Recommendation recommendation, @Nullable SittingProgress sitting, List<StageChange> history,
		@Nullable Integer stepsCounted, @Nullable Integer stepsToCount) {

	private static final String PIPELINE = "pipeline";

	static String id(String postingId, String candidateId) {
		return Ids.derive(postingId, candidateId);
	}

	static Change<JobApplication> submit(PostingSummary posting, String candidateId, String actor, Instant now) {
		var step = new StageChange(null, Stage.APPLIED, ChangedBy.CANDIDATE, actor, now, null);
		var application = new JobApplication(id(posting.id(), candidateId), posting.id(), candidateId, posting.team(),
				posting.advanceThreshold(), Stage.APPLIED, now, null, 0, null, null, List.of(step), null, 1);
		return application.telling(ApplicationEvents.SUBMITTED);
	}

	/** A step that a person takes, or records for the candidate. */
	ApplicationOutcome moveTo(Stage to, String actor, @Nullable String reason, Instant now) {
		var refusal = StageRules.againstMove(this.stage, to);
		if (refusal.isPresent()) {
			return new Refused(refusal.get());
		}
		boolean withdrawn = to == Stage.WITHDRAWN;
		var step = new StageChange(this.stage, to, withdrawn ? ChangedBy.CANDIDATE : ChangedBy.PERSON, actor, now,
				reason);
		return new Moved(stepped(step, this.sitting)
			.telling(withdrawn ? ApplicationEvents.WITHDRAWN : ApplicationEvents.STAGE_CHANGED));
	}

	/** News of the sitting; only the first of them can move anything. */
	Change<JobApplication> hearOfSitting(SittingProgress news, Instant now) {
		if (!StageRules.invites(this.stage, news)) {
			return Change.none(this);
		}
		var newest = (this.sitting != null && this.sitting.sequence() > news.sequence()) ? this.sitting : news;
		return stepped(new StageChange(this.stage, Stage.INVITED, ChangedBy.SYSTEM, PIPELINE, now, null), newest)
			.telling(ApplicationEvents.STAGE_CHANGED);
	}

	/**
	 * A score, the first or a revised one. Where it moves nothing, others are told of
	 * what it changes, if anything.
	 */
	Change<JobApplication> takeScore(Score latest, long sequence, Instant now) {
		if (sequence <= this.scoreSequence) {
			return Change.none(this);
		}
		var scored = new JobApplication(this.id, this.postingId, this.candidateId, this.team, this.advanceThreshold,
				this.stage, this.submittedAt, latest, sequence,
				Recommendation.byThreshold(this.advanceThreshold, latest.score()), this.sitting, this.history,
				this.stepsCounted, this.stepsToCount);
		if (!StageRules.assesses(this.stage)) {
			return saysTheSameAs(scored) ? Change.of(scored) : Change.of(scored,
					new Fact(ApplicationEvents.SCORE_CHANGED, ApplicationState.rescored(scored, now)));
		}
		return scored
			.stepped(new StageChange(this.stage, Stage.ASSESSED, ChangedBy.SYSTEM, PIPELINE, now, null), this.sitting)
			.telling(ApplicationEvents.STAGE_CHANGED);
	}

	/** The rule's own step, once a score has it recommend one. */
	Change<JobApplication> advance(Instant now) {
		if (!StageRules.advances(this.stage, this.recommendation)) {
			return Change.none(this);
		}
		return stepped(new StageChange(this.stage, Stage.SHORTLISTED, ChangedBy.RULE,
				Recommendation.ADVANCE_AT_THRESHOLD, now, null), this.sitting)
			.telling(ApplicationEvents.STAGE_CHANGED);
	}

	/** The step that brought it where it is. */
	StageChange lastChange() {
		return this.history.getLast();
	}

	/** Whether a step of it waits for being counted. */
	boolean isUncounted() {
		return this.stepsToCount != null;
	}

	private boolean saysTheSameAs(JobApplication other) {
		return Objects.equals(this.score, other.score) && Objects.equals(this.recommendation, other.recommendation);
	}

	private JobApplication stepped(StageChange step, @Nullable SittingProgress progress) {
		var steps = Stream.concat(this.history.stream(), Stream.of(step)).toList();
		return new JobApplication(this.id, this.postingId, this.candidateId, this.team, this.advanceThreshold,
				step.to(), this.submittedAt, this.score, this.scoreSequence, this.recommendation, progress, steps,
				this.stepsCounted, steps.size());
	}

	private Change<JobApplication> telling(EventType type) {
		return Change.of(this, new Fact(type, ApplicationState.of(this)));
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "JobApplication[" + this.id + " " + this.stage + "]";
	}

}
