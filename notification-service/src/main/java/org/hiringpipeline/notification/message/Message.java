package org.hiringpipeline.notification.message;

import java.time.Instant;

import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message to people, one for each cause. It knows neither who they are nor what it
 * says; both are asked for when it is sent.
 *
 * @param id derived from kind and sitting
 * @param kind what it is about
 * @param subject whom and what it is about
 * @param result what a result notice tells, until it is told
 * @param cause the event behind it
 * @param createdAt when it was stored
 * @param status where it stands
 * @param progress how far its sending has come
 * @param nextAttemptAt when it is tried next or, while it is being sent, when the claim
 * lapses; absent once settled
 * @param reason why it is not sent (yet), as a code
 * @param settledAt when it was sent, given up, suppressed or left to an operator
 * @param uncountedSince once settled, until the tallies have counted it
 */
@Document("messages")
public record Message(@Id String id, Kind kind, Subject subject, @Nullable Result result, Cause cause,
		Instant createdAt, Status status, Progress progress, @Nullable Instant nextAttemptAt, @Nullable String reason,
		@Nullable Instant settledAt, @Nullable Instant uncountedSince) {

	public static Message about(Kind kind, Subject subject, @Nullable Result result, Cause cause, Instant now) {
		return new Message(kind.messageId(subject.sittingId()), kind, subject, result, cause, now, Status.PENDING,
				Progress.from(now), now, null, null, null);
	}

	/** Whether an instance may send it now: it is due, and nobody else is at it. */
	public boolean isDue(Instant now) {
		return this.nextAttemptAt != null && !this.nextAttemptAt.isAfter(now);
	}

	/** One instance takes it, for a while. */
	public Message claimed(String owner, Instant now, Instant until) {
		require(isDue(now), "claimed");
		return with(Status.SENDING, this.progress.claimedBy(owner), until, this.reason);
	}

	/** From here on the SMTP server may have it. */
	public Message handedOver(Instant until) {
		require(this.status == Status.SENDING, "handed over");
		return with(Status.SENDING, this.progress.handingOver(), until, this.reason);
	}

	/** The SMTP server has taken it. */
	public Change<Message> sent(@Nullable String note, Instant now) {
		require(this.status == Status.SENDING && this.progress.handedOver(), "sent");
		return settled(Status.SENT, this.progress.released(), note, now);
	}

	/** It is not sent: what it would tell no longer holds. */
	public Change<Message> suppressed(String why, Instant now) {
		require(this.status == Status.SENDING, "suppressed");
		return settled(Status.SUPPRESSED, this.progress.leftAlone(), why, now);
	}

	/**
	 * It did not work and will not; an operator may think otherwise. What may have
	 * arrived has not failed.
	 */
	public Change<Message> failed(String why, Instant now) {
		require(this.status == Status.SENDING, "failed");
		return settled(this.progress.mayHaveArrived() ? Status.UNCERTAIN : Status.FAILED, this.progress.released(), why,
				now);
	}

	/** It has surely not arrived and is tried again later. */
	public Message deferred(String why, Instant until) {
		require(this.status == Status.SENDING, "deferred");
		return with(Status.PENDING, this.progress.released(), until, why);
	}

	/**
	 * Nobody knows whether it arrived: it is sent once more, later; after that an
	 * operator decides.
	 * @param until when it may be sent once more
	 */
	public Change<Message> unanswered(String why, Instant until, Instant now) {
		require(this.status == Status.SENDING, "unanswered");
		var next = this.progress.unanswered();
		return next.isExhausted() ? settled(Status.UNCERTAIN, next, why, now)
				: Change.of(with(Status.PENDING, next, until, why));
	}

	/**
	 * What the link in it is called: every mail that may be out has a link of its own,
	 * and all attempts that surely were none share one.
	 */
	public String linkName() {
		return this.id + "-" + this.progress.unknown();
	}

	/** An operator has it tried again. */
	public Message retried(Instant now) {
		require(this.status.isRetriable(), "retried");
		return with(Status.PENDING, this.progress.again(now), now, null);
	}

	private Message with(Status next, Progress how, Instant due, @Nullable String why) {
		return new Message(this.id, this.kind, this.subject, this.result, this.cause, this.createdAt, next, how, due,
				why, null, null);
	}

	private Change<Message> settled(Status next, Progress how, @Nullable String why, Instant now) {
		var told = next.isRetriable() ? this.result : null;
		var state = new Message(this.id, this.kind, this.subject, told, this.cause, this.createdAt, next, how, null,
				why, now, now);
		return Change.of(state, new Fact(NotificationEvent.type(next), NotificationEvent.of(state, now)));
	}

	/** By ids, nothing that is told. */
	@Override
	public String toString() {
		return "Message[" + this.id + ", " + this.kind + ", " + this.status + "]";
	}

	private void require(boolean allowed, String what) {
		if (!allowed) {
			throw new IllegalStateException(
					"message %s is %s and cannot be %s".formatted(this.id, this.status.wireName(), what));
		}
	}

}
