package org.hiringpipeline.assessment.sitting;

import java.time.Clock;

import org.hiringpipeline.assessment.assembly.AssessmentPublished;
import org.hiringpipeline.assessment.assembly.PublishedAssessment;
import org.hiringpipeline.assessment.assembly.PublishedAssessments;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Creates a sitting per application and invites to it as soon as there is an assessment.
 * A sitting that waits is inserted before the assessment is looked for once more, and an
 * assessment is published before waiting sittings are looked for: one of the two sees the
 * other.
 */
@Component
class InviteCandidates {

	private final AggregateStore<Sitting> sittings;

	private final FindSittings find;

	private final PublishedAssessments assessments;

	private final Postings postings;

	private final CancelSittings cancel;

	private final Clock clock;

	InviteCandidates(AggregateStore<Sitting> sittings, FindSittings find, PublishedAssessments assessments,
			Postings postings, CancelSittings cancel, Clock clock) {
		this.sittings = sittings;
		this.find = find;
		this.assessments = assessments;
		this.postings = postings;
		this.cancel = cancel;
		this.clock = clock;
	}

	/** Somebody has applied; a repeat is harmless. */
	void applied(Application application) {
		var sitting = Sitting.awaiting(application);
		if (this.postings.isCancelled(application.postingId())) {
			this.sittings.insert(sitting.id(), sitting.cancel(this.clock.instant()));
			return;
		}
		var published = this.assessments.ofPosting(application.postingId());
		boolean isNew = this.sittings.insert(sitting.id(),
				published.map((assessment) -> sitting.invite(Terms.of(assessment), this.clock.instant()))
					.orElseGet(() -> Change.of(sitting)));
		if (!isNew || published.isEmpty()) {
			this.assessments.ofPosting(application.postingId())
				.ifPresent((assessment) -> invite(sitting.id(), assessment));
		}
		if (this.postings.isCancelled(application.postingId())) {
			this.cancel.cancel(sitting.id());
		}
	}

	/** The assessment of a posting is there; a first batch is invited at once. */
	@EventListener
	void published(AssessmentPublished event) {
		inviteWaiting(event.postingId());
	}

	/** Invites a batch of those who wait for assessments that are published by now. */
	void sweep() {
		this.assessments.inviting(FindSittings.BATCH).forEach(this::inviteWaiting);
	}

	private void inviteWaiting(String postingId) {
		var assessment = this.assessments.ofPosting(postingId).orElseThrow();
		var waiting = this.find.ids(postingId, SittingStatus.AWAITING);
		waiting.forEach((id) -> invite(id, assessment));
		if (waiting.size() < FindSittings.BATCH) {
			this.assessments.invited(assessment.id());
		}
	}

	private void invite(String id, PublishedAssessment assessment) {
		this.sittings.change(id, (sitting) -> sitting.invite(Terms.of(assessment), this.clock.instant()));
	}

}
