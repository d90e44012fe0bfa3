package org.hiringpipeline.notification.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the sending of a message has come.
 *
 * @param attempts how often it was tried in all
 * @param tries how often it was tried since {@code since}
 * @param since when it was stored, or when an operator last had it tried again
 * @param owner the instance that sends it now
 * @param handedOver whether it is being handed over: until the answer is recorded the
 * SMTP server may have it
 * @param unknown how often it was handed over without anybody knowing whether it arrived
 * @param decided how many of those an operator knew of when it was last tried again
 */
public record Progress(int attempts, int tries, Instant since, @Nullable String owner, boolean handedOver, int unknown,
		int decided) {

	public static Progress from(Instant now) {
		return new Progress(0, 0, now, null, false, 0, 0);
	}

	/** Whoever had it before and did not come back leaves nobody knowing. */
	public Progress claimedBy(String instance) {
		return new Progress(this.attempts + 1, this.tries + 1, this.since, instance, false,
				this.unknown + (this.handedOver ? 1 : 0), this.decided);
	}

	public Progress handingOver() {
		return new Progress(this.attempts, this.tries, this.since, this.owner, true, this.unknown, this.decided);
	}

	/** Looking and leaving it is no attempt. */
	public Progress leftAlone() {
		return new Progress(this.attempts - 1, this.tries - 1, this.since, null, false, this.unknown, this.decided);
	}

	/** The answer is known. */
	public Progress released() {
		return new Progress(this.attempts, this.tries, this.since, null, false, this.unknown, this.decided);
	}

	/** Nobody knows whether it arrived. */
	public Progress unanswered() {
		return new Progress(this.attempts, this.tries, this.since, null, false, this.unknown + 1, this.decided);
	}

	/** What may have arrived already gets one more chance, and not another by itself. */
	public Progress again(Instant now) {
		return new Progress(this.attempts, 0, now, null, false, this.unknown, this.unknown);
	}

	/** Whether it may have arrived already. */
	public boolean mayHaveArrived() {
		return this.unknown > 0;
	}

	/**
	 * Whether nothing more is sent unless an operator wants it: after two hand-overs
	 * whose outcome nobody knows, or one since an operator knew of any.
	 */
	public boolean isExhausted() {
		return this.unknown >= ((this.decided > 0) ? this.decided + 1 : 2);
	}

}
