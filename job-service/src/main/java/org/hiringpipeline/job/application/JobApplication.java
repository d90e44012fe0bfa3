package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.hiringpipeline.job.application.MoveOutcome.Moved;
import org.hiringpipeline.job.application.MoveOutcome.Refused;
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
 * @param advanceAt the posting's threshold, which cannot either
 * @param stage where it stands
 * @param submittedAt when it was handed in
 * @param score the latest score, if any
 * @param scoreSequence of the latest event about the score that was taken in; 0 before
 * @param recommendation what the rule says to the latest score
 * @param sitting what is known of the sitting
 * @param history every step, oldest first; the stages bound it
 */
@Document("applications")
record JobApplication(@Id String id, String postingId, String candidateId, String team, double advanceAt, Stage stage,
		Instant submittedAt, @Nullable Score score, long scoreSequence, @Nullable Recommendation recommendation,
		@Nullable SittingProgress sitting, List<StageChange> history) {

	private static final String PIPELINE = "pipeline";

	static String id(String postingId, String candidateId) {
		return Ids.derive(postingId, candidateId);
	}

	static Change<JobApplication> submit(PostingSummary posting, String candidateId, String actor, Instant now) {
		var step = new StageChange(null, Stage.APPLIED, ChangedBy.CANDIDATE, actor, now, null);
		var application = new JobApplication(id(posting.id(), candidateId), posting.id(), candidateId, posting.team(),
				posting.advanceAt(), Stage.APPLIED, now, null, 0, null, null, List.of(step));
		return application.telling(ApplicationEvents.SUBMITTED);
	}

	/** A step that a person takes, or records for the candidate. */
	MoveOutcome moveTo(Stage to, String actor, @Nullable String reason, Instant now) {
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
		if (!StageRules.invites(this.stage, news.status())) {
			return Change.none(this);
		}
		var newest = (this.sitting != null && this.sitting.sequence() > news.sequence()) ? this.sitting : news;
		return stepped(new StageChange(this.stage, Stage.INVITED, ChangedBy.SYSTEM, PIPELINE, now, null), newest)
			.telling(ApplicationEvents.STAGE_CHANGED);
	}

	/**
	 * A score, the first or a revised one. Where a person has decided, only score and
	 * recommendation change, and nobody is told of a step.
	 */
	Change<JobApplication> takeScore(Score latest, long sequence, Instant now) {
		if (sequence <= this.scoreSequence) {
			return Change.none(this);
		}
		var scored = new JobApplication(this.id, this.postingId, this.candidateId, this.team, this.advanceAt,
				this.stage, this.submittedAt, latest, sequence,
				Recommendation.advanceAt(this.advanceAt, latest.score()), this.sitting, this.history);
		if (!StageRules.assesses(this.stage)) {
			return Change.of(scored);
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

	private JobApplication stepped(StageChange step, @Nullable SittingProgress progress) {
		return new JobApplication(this.id, this.postingId, this.candidateId, this.team, this.advanceAt, step.to(),
				this.submittedAt, this.score, this.scoreSequence, this.recommendation, progress,
				Stream.concat(this.history.stream(), Stream.of(step)).toList());
	}

	private Change<JobApplication> telling(EventType type) {
		return Change.of(this, new Fact(type, ApplicationState.of(this)));
	}

}
