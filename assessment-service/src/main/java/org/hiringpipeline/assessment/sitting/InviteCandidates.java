package org.hiringpipeline.assessment.sitting;

import java.time.Clock;

import org.hiringpipeline.assessment.assembly.AssessmentPublished;
import org.hiringpipeline.assessment.assembly.QuestionPaper;
import org.hiringpipeline.assessment.assembly.QuestionPapers;
import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invites those whose sitting waits, as soon as there is an assessment. */
@Component
class InviteCandidates {

	private final AggregateStore<Sitting> sittings;

	private final FindSittings find;

	private final QuestionPapers papers;

	private final Clock clock;

	InviteCandidates(AggregateStore<Sitting> sittings, FindSittings find, QuestionPapers papers, Clock clock) {
		this.sittings = sittings;
		this.find = find;
		this.papers = papers;
		this.clock = clock;
	}

	/** The assessment of a posting is there; a first batch is invited at once. */
	@EventListener
	void published(AssessmentPublished event) {
		inviteWaiting(this.papers.ofPosting(event.postingId()).orElseThrow());
	}

	/** Invites those who wait for assessments that are published by now. */
	void sweep() {
		this.papers.inviting(this::inviteWaiting);
	}

	private boolean inviteWaiting(QuestionPaper paper) {
		var waiting = this.find.ids(paper.postingId(), SittingStatus.AWAITING);
		return new Batch(waiting).forEach((id) -> invite(id, paper), () -> this.papers.invited(paper.id()));
	}

	/** Invites to one sitting, if it waits. */
	void invite(String id, QuestionPaper paper) {
		this.sittings.change(id, (sitting) -> sitting.invite(Terms.of(paper), this.clock.instant()));
	}

}
