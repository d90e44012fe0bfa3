package org.hiringpipeline.job.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.hiringpipeline.job.posting.MoveOutcome.Lacking;
import org.hiringpipeline.job.posting.MoveOutcome.Moved;
import org.hiringpipeline.job.posting.MoveOutcome.Refused;
import org.hiringpipeline.job.posting.terms.AssessmentSettings;
import org.hiringpipeline.job.posting.terms.PostingDefaults;
import org.hiringpipeline.job.posting.terms.PostingTerms;
import org.hiringpipeline.job.posting.terms.Role;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A job posting. Every change of it tells its whole state.
 *
 * @param id a UUID
 * @param terms what the team says of it
 * @param role what was copied from the profile
 * @param assessment what the assessment has to keep to
 * @param advanceAt score from which the rule recommends to advance, in percent
 * @param status where it stands
 * @param createdAt when it was drafted
 * @param openedAt when it was opened for the first time
 * @param history its latest steps, oldest first
 */
@Document("jobPostings")
record JobPosting(@Id String id, PostingTerms terms, Role role, AssessmentSettings assessment, double advanceAt,
		PostingStatus status, Instant createdAt, @Nullable Instant openedAt, List<StatusChange> history) {

	/** Pausing and resuming for years must not let the document grow without end. */
	static final int HISTORY = 100;

	static Change<JobPosting> draft(String id, PostingTerms terms, Role role, PostingDefaults defaults, Instant now) {
		var posting = new JobPosting(id, terms, role, AssessmentSettings.of(terms.assessment(), defaults),
				advanceAt(terms, defaults), PostingStatus.DRAFT, now, null, List.of());
		return posting.telling(PostingEvents.DRAFTED);
	}

	/** Other terms, while it is a draft. */
	MoveOutcome changeTo(PostingTerms changed, Role newRole, PostingDefaults defaults) {
		var refusal = PostingRules.againstChange(this.status);
		if (refusal.isPresent()) {
			return new Refused(refusal.get());
		}
		var next = new JobPosting(this.id, changed, newRole, AssessmentSettings.of(changed.assessment(), defaults),
				advanceAt(changed, defaults), this.status, this.createdAt, this.openedAt, this.history);
		return new Moved(next.equals(this) ? Change.none(this) : next.telling(PostingEvents.CHANGED));
	}

	/** A step in its life. */
	MoveOutcome moveTo(PostingStatus to, String by, @Nullable String reason, Instant now) {
		var refusal = PostingRules.againstMove(this.status, to);
		if (refusal.isPresent()) {
			return new Refused(refusal.get());
		}
		if (to == PostingStatus.OPEN) {
			var lacking = PostingRules.lackingToOpen(this, LocalDate.ofInstant(now, ZoneOffset.UTC)).toList();
			if (!lacking.isEmpty()) {
				return new Lacking(lacking);
			}
		}
		var steps = new ArrayList<>(this.history);
		steps.add(new StatusChange(this.status, to, by, now, reason));
		var opened = (this.openedAt == null && to == PostingStatus.OPEN) ? now : this.openedAt;
		var next = new JobPosting(this.id, this.terms, this.role, this.assessment, this.advanceAt, to, this.createdAt,
				opened, List.copyOf(steps.subList(Math.max(0, steps.size() - HISTORY), steps.size())));
		return new Moved(next.telling(PostingEvents.of(this.status, to)));
	}

	/** The title that candidates read. */
	String title() {
		return (this.terms.title() != null) ? this.terms.title() : this.role.title();
	}

	private Change<JobPosting> telling(EventType type) {
		return Change.of(this, new Fact(type, PostingState.of(this)));
	}

	private static double advanceAt(PostingTerms terms, PostingDefaults defaults) {
		return (terms.advanceAt() != null) ? terms.advanceAt() : defaults.advanceAt();
	}

}
