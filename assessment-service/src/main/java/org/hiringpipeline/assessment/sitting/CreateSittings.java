package org.hiringpipeline.assessment.sitting;

import java.time.Clock;

import org.hiringpipeline.assessment.assembly.QuestionPapers;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;

import org.springframework.stereotype.Component;

/**
 * Creates a sitting per application, invited if there is an assessment. One that waits is
 * inserted before the assessment is looked for once more, and an assessment is published
 * before waiting sittings are looked for: one of the two sees the other.
 */
@Component
class CreateSittings {

	private final AggregateStore<Sitting> sittings;

	private final QuestionPapers papers;

	private final Postings postings;

	private final InviteCandidates invite;

	private final CancelSittings cancel;

	private final Clock clock;

	CreateSittings(AggregateStore<Sitting> sittings, QuestionPapers papers, Postings postings, InviteCandidates invite,
			CancelSittings cancel, Clock clock) {
		this.sittings = sittings;
		this.papers = papers;
		this.postings = postings;
		this.invite = invite;
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
		var published = this.papers.ofPosting(application.postingId());
		boolean isNew = this.sittings.insert(sitting.id(),
				published.map((paper) -> sitting.invite(Terms.of(paper), this.clock.instant()))
					.orElseGet(() -> Change.of(sitting)));
		if (!isNew || published.isEmpty()) {
			this.papers.ofPosting(application.postingId())
				.ifPresent((paper) -> this.invite.invite(sitting.id(), paper));
		}
		if (this.postings.isCancelled(application.postingId())) {
			this.cancel.cancel(sitting.id());
		}
	}

}
