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
 * @param dueAt when it is tried next or, while it is being sent, when the claim lapses;
 * absent once settled
 * @param reason why it is not sent (yet), as a code
 * @param settledAt when it was sent, given up or suppressed
 */
@Document("messages")
record Message(@Id String id, Kind kind, Subject subject, @Nullable Result result, Cause cause, Instant createdAt,
		Status status, Progress progress, @Nullable Instant dueAt, @Nullable String reason,
		@Nullable Instant settledAt) {

	static Message about(Kind kind, Subject subject, @Nullable Result result, Cause cause, Instant now) {
		return new Message(kind.messageId(subject.sittingId()), kind, subject, result, cause, now, Status.PENDING,
				Progress.from(now), now, null, null);
	}

	/** Whether an instance may send it now: it is due, and nobody else is at it. */
	boolean isDue(Instant now) {
		return this.dueAt != null && !this.dueAt.isAfter(now);
	}

	/** One instance takes it, for a while. */
	Message claimed(String owner, Instant now, Instant until) {
		require(isDue(now), "claimed");
		return with(Status.SENDING, this.progress.claimedBy(owner), until, this.reason);
	}

	/** From here on the SMTP server may have it. */
	Message handedOver(Instant until) {
		require(this.status == Status.SENDING, "handed over");
		return with(Status.SENDING, this.progress.handingOver(), until, this.reason);
	}

	/** The SMTP server has taken it. */
	Change<Message> sent(@Nullable String note, Instant now) {
		require(this.status == Status.SENDING && this.progress.handedOver(), "sent");
		return settled(Status.SENT, this.progress.released(false), note, now);
	}

	/** It is not sent: what it would tell no longer holds. */
	Change<Message> suppressed(String why, Instant now) {
		require(this.status == Status.SENDING, "suppressed");
		return settled(Status.SUPPRESSED, this.progress.leftAlone(), why, now);
	}

	/** It did not work and will not. */
	Change<Message> failed(String why, Instant now) {
		require(this.status == Status.SENDING, "failed");
		return settled(Status.FAILED, this.progress.released(false), why, now);
	}

	/**
	 * It did not work and is tried again later.
	 * @param mayHaveArrived whether the SMTP server may have taken it all the same
	 */
	Message deferred(String why, boolean mayHaveArrived, Instant until) {
		require(this.status == Status.SENDING, "deferred");
		return with(Status.PENDING, this.progress.released(mayHaveArrived), until, why);
	}

	/** An operator has a failed one tried again. */
	Message retried(Instant now) {
		require(this.status == Status.FAILED, "retried");
		return with(Status.PENDING, this.progress.again(now), now, null);
	}

	private Message with(Status next, Progress how, Instant due, @Nullable String why) {
		return new Message(this.id, this.kind, this.subject, this.result, this.cause, this.createdAt, next, how, due,
				why, null);
	}

	private Change<Message> settled(Status next, Progress how, @Nullable String why, Instant now) {
		var told = (next == Status.FAILED) ? this.result : null;
		var state = new Message(this.id, this.kind, this.subject, told, this.cause, this.createdAt, next, how, null,
				why, now);
		return Change.of(state, new Fact(NotificationEvent.type(next), NotificationEvent.of(state, now)));
	}

	private void require(boolean allowed, String what) {
		if (!allowed) {
			throw new IllegalStateException(
					"message %s is %s and cannot be %s".formatted(this.id, this.status.wireName(), what));
		}
	}

}
