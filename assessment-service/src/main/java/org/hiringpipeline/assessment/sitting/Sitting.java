package org.hiringpipeline.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.aggregate.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One candidate's sitting of an assessment. Whatever does not apply in its state changes
 * nothing; whoever asks looks at the state that came of it.
 *
 * @param id follows from the application
 * @param terms what is sat; there from the invitation on
 * @param dueAt when it expires unless something happens: the last moment to start, then
 * the deadline; absent before the invitation and after the end
 * @param extraTime what was granted, in order; never told to reviewers or in events
 * @param lastSave the highest client sequence of all answers
 * @param answers the last answer per item
 * @param links SHA-256 hashes of the tokens that open it, oldest first
 */
@Document("sittings")
public record Sitting(@Id String id, String applicationId, String postingId, String candidateId, SittingStatus status,
		@Nullable Terms terms, @Nullable Instant invitedAt, @Nullable Instant startedAt, @Nullable Instant endedAt,
		@Nullable Instant dueAt, List<Grant> extraTime, long lastSave, Map<String, Answer> answers,
		List<String> links) {

	/** All grants of extra time together. */
	static final long MOST_EXTRA_SECONDS = Duration.ofHours(24).toSeconds();

	static final int MOST_GRANTS = 50;

	static String idOf(String applicationId) {
		return Ids.derive("sitting", applicationId);
	}

	/** A sitting that waits for its assessment. */
	static Sitting awaiting(Application application) {
		return new Sitting(idOf(application.applicationId()), application.applicationId(), application.postingId(),
				application.candidateId(), SittingStatus.AWAITING, null, null, null, null, null, List.of(), 0, Map.of(),
				List.of());
	}

	Change<Sitting> invite(Terms terms, Instant now) {
		if (this.status != SittingStatus.AWAITING) {
			return Change.none(this);
		}
		return SittingEvents.INVITED
			.tell(at(SittingStatus.INVITED, terms, now, null, null, now.plus(terms.startWindow())));
	}

	public Change<Sitting> start(Instant now) {
		if (isDue(now)) {
			return expire(now);
		}
		if (this.status != SittingStatus.INVITED) {
			return Change.none(this);
		}
		var deadline = now.plusSeconds(invitedTo().timeLimitSeconds() + extraSeconds());
		return SittingEvents.STARTED.tell(at(SittingStatus.STARTED, this.terms, this.invitedAt, now, null, deadline));
	}

	public Change<Sitting> submit(Instant now) {
		if (isDue(now)) {
			return expire(now);
		}
		if (this.status != SittingStatus.STARTED) {
			return Change.none(this);
		}
		return SittingEvents.SUBMITTED.tellWithAnswers(end(SittingStatus.SUBMITTED, now));
	}

	/** Ends what is due; a started sitting hands in what was saved. */
	public Change<Sitting> expire(Instant now) {
		if (!isDue(now)) {
			return Change.none(this);
		}
		var expired = end(SittingStatus.EXPIRED, Objects.requireNonNull(this.dueAt));
		return (this.startedAt != null) ? SittingEvents.EXPIRED.tellWithAnswers(expired)
				: SittingEvents.EXPIRED.tell(expired);
	}

	Change<Sitting> cancel(Instant now) {
		if (this.status.isOver()) {
			return Change.none(this);
		}
		var cancelled = end(SittingStatus.CANCELLED, now);
		return (this.invitedAt != null) ? SittingEvents.CANCELLED.tell(cancelled) : Change.of(cancelled);
	}

	/** Adds to the time; nothing for a repeat, at the end, or beyond the limits. */
	Change<Sitting> grant(Grant grant, Instant now) {
		if (isDue(now)) {
			return expire(now);
		}
		if (this.status.isOver() || isGranted(grant.id()) || this.extraTime.size() >= MOST_GRANTS
				|| extraSeconds() + grant.seconds() > MOST_EXTRA_SECONDS) {
			return Change.none(this);
		}
		var grants = new ArrayList<>(this.extraTime);
		grants.add(grant);
		var due = (this.dueAt != null && this.status == SittingStatus.STARTED) ? this.dueAt.plusSeconds(grant.seconds())
				: this.dueAt;
		return Change.of(new Sitting(this.id, this.applicationId, this.postingId, this.candidateId, this.status,
				this.terms, this.invitedAt, this.startedAt, this.endedAt, due, List.copyOf(grants), this.lastSave,
				this.answers, this.links));
	}

	/** Whether an answer may still be saved. */
	public boolean takesAnswers(Instant now) {
		return this.status == SittingStatus.STARTED && !isDue(now);
	}

	boolean isDue(Instant now) {
		return this.dueAt != null && !now.isBefore(this.dueAt);
	}

	boolean isGranted(String grantId) {
		return this.extraTime.stream().anyMatch((grant) -> grant.id().equals(grantId));
	}

	public long extraSeconds() {
		return this.extraTime.stream().mapToLong(Grant::seconds).sum();
	}

	/** What is sat, of a sitting that was invited. */
	public Terms invitedTo() {
		return Objects.requireNonNull(this.terms, "not invited yet");
	}

	private Sitting end(SittingStatus status, Instant now) {
		return at(status, this.terms, this.invitedAt, this.startedAt, now, null);
	}

	private Sitting at(SittingStatus status, @Nullable Terms terms, @Nullable Instant invitedAt,
			@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Instant dueAt) {
		return new Sitting(this.id, this.applicationId, this.postingId, this.candidateId, status, terms, invitedAt,
				startedAt, endedAt, dueAt, this.extraTime, this.lastSave, this.answers, this.links);
	}

}
