package org.hiringpipeline.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param startBy the last moment to start; only while it is invited
 * @param deadline when it expires, extra time included; only while it is started
 * @param sweepAt when it is looked at without anybody asking: {@code startBy} or the
 * {@code deadline}, and later where an instance has taken it
 * @param extraTime what was granted, in order; never told to reviewers or in events
 * @param lastSave the highest client sequence of all answers
 * @param answers the last answer per item
 * @param links SHA-256 hashes of the tokens that open it, oldest first
 */
@Document("sittings")
public record Sitting(@Id String id, String applicationId, String postingId, String candidateId, SittingStatus status,
		@Nullable Terms terms, @Nullable Instant invitedAt, @Nullable Instant startBy, @Nullable Instant startedAt,
		@Nullable Instant deadline, @Nullable Instant endedAt, @Nullable Instant sweepAt, List<Grant> extraTime,
		long lastSave, Map<String, Answer> answers, List<String> links) {

	/** All grants of extra time together. */
	public static final long MOST_EXTRA_SECONDS = Duration.ofHours(24).toSeconds();

	public static final int MOST_GRANTS = 50;

	static final String COLLECTION = "sittings";

	static final String SWEEP_AT = "sweepAt";

	static String idOf(String applicationId) {
		return Ids.derive("sitting", applicationId);
	}

	/** A sitting that waits for its assessment. */
	static Sitting awaiting(Application application) {
		return new Sitting(idOf(application.applicationId()), application.applicationId(), application.postingId(),
				application.candidateId(), SittingStatus.AWAITING, null, null, null, null, null, null, null, List.of(),
				0, Map.of(), List.of());
	}

	Change<Sitting> invite(Terms terms, Instant now) {
		if (this.status != SittingStatus.AWAITING) {
			return Change.none(this);
		}
		var startBy = now.plus(terms.startWindow());
		return SittingEvents.INVITED.tell(new Sitting(this.id, this.applicationId, this.postingId, this.candidateId,
				SittingStatus.INVITED, terms, now, startBy, null, null, null, startBy, this.extraTime, this.lastSave,
				this.answers, this.links));
	}

	public Change<Sitting> start(Instant now) {
		if (isDue(now)) {
			return expire(now);
		}
		if (this.status != SittingStatus.INVITED) {
			return Change.none(this);
		}
		var deadline = now.plusSeconds(invitedTo().timeLimitSeconds() + extraSeconds());
		return SittingEvents.STARTED.tell(started(now, deadline, this.extraTime, this.lastSave, this.answers));
	}

	/** Keeps an answer, unless it comes too late or after one that is as new. */
	public Sitting save(String itemId, Answer answer, Instant now) {
		var known = this.answers.get(itemId);
		if (!takesAnswers(now) || (known != null && known.sequence() >= answer.sequence())) {
			return this;
		}
		var saved = new HashMap<>(this.answers);
		saved.put(itemId, answer);
		return started(this.startedAt, this.deadline, this.extraTime, Math.max(this.lastSave, answer.sequence()),
				Map.copyOf(saved));
	}

	public Change<Sitting> submit(Instant now) {
		if (isDue(now)) {
			return expire(now);
		}
		if (this.status != SittingStatus.STARTED) {
			return Change.none(this);
		}
		return SittingEvents.SUBMITTED.tellWithAnswers(ended(SittingStatus.SUBMITTED, now));
	}

	/** Ends what is due; a started sitting hands in what was saved. */
	public Change<Sitting> expire(Instant now) {
		if (!isDue(now)) {
			return Change.none(this);
		}
		var expired = ended(SittingStatus.EXPIRED, Objects.requireNonNull(end()));
		return (this.startedAt != null) ? SittingEvents.EXPIRED.tellWithAnswers(expired)
				: SittingEvents.EXPIRED.tell(expired);
	}

	Change<Sitting> cancel(Instant now) {
		if (this.status.isOver()) {
			return Change.none(this);
		}
		var cancelled = ended(SittingStatus.CANCELLED, now);
		return (this.invitedAt != null) ? SittingEvents.CANCELLED.tell(cancelled) : Change.of(cancelled);
	}

	/** Adds to the time; nothing for a repeat, at the end, or beyond the limits. */
	public Change<Sitting> grant(Grant grant, Instant now) {
		if (isDue(now)) {
			return expire(now);
		}
		if (this.status.isOver() || isGranted(grant.id()) || this.extraTime.size() >= MOST_GRANTS
				|| extraSeconds() + grant.seconds() > MOST_EXTRA_SECONDS) {
			return Change.none(this);
		}
		var grants = new ArrayList<>(this.extraTime);
		grants.add(grant);
		if (this.deadline != null) {
			return Change.of(started(this.startedAt, this.deadline.plusSeconds(grant.seconds()), List.copyOf(grants),
					this.lastSave, this.answers));
		}
		return Change.of(new Sitting(this.id, this.applicationId, this.postingId, this.candidateId, this.status,
				this.terms, this.invitedAt, this.startBy, null, null, null, this.sweepAt, List.copyOf(grants),
				this.lastSave, this.answers, this.links));
	}

	/** Whether an answer may still be saved. */
	public boolean takesAnswers(Instant now) {
		return this.status == SittingStatus.STARTED && !isDue(now);
	}

	boolean isDue(Instant now) {
		var end = end();
		return end != null && !now.isBefore(end);
	}

	public boolean isGranted(String grantId) {
		return this.extraTime.stream().anyMatch((grant) -> grant.id().equals(grantId));
	}

	public long extraSeconds() {
		return this.extraTime.stream().mapToLong(Grant::seconds).sum();
	}

	/** What is sat, of a sitting that was invited. */
	public Terms invitedTo() {
		return Objects.requireNonNull(this.terms, "not invited yet");
	}

	/** How many questions have an answer. */
	public int answered() {
		return (int) this.answers.values().stream().filter((answer) -> !answer.isEmpty()).count();
	}

	/** When the state that it is in ends by itself. */
	private @Nullable Instant end() {
		return (this.deadline != null) ? this.deadline : this.startBy;
	}

	private Sitting started(@Nullable Instant startedAt, @Nullable Instant deadline, List<Grant> extraTime,
			long lastSave, Map<String, Answer> answers) {
		return new Sitting(this.id, this.applicationId, this.postingId, this.candidateId, SittingStatus.STARTED,
				this.terms, this.invitedAt, null, startedAt, deadline, null, deadline, extraTime, lastSave, answers,
				this.links);
	}

	private Sitting ended(SittingStatus status, Instant now) {
		return new Sitting(this.id, this.applicationId, this.postingId, this.candidateId, status, this.terms,
				this.invitedAt, null, this.startedAt, null, now, null, this.extraTime, this.lastSave, this.answers,
				this.links);
	}

	@Override
	public String toString() {
		return "Sitting[id=%s, status=%s]".formatted(this.id, this.status);
	}

}
