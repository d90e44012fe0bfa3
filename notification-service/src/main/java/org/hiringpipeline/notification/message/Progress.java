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
 * @param handedOver whether the SMTP server may have it already, though nobody recorded
 * that
 */
public record Progress(int attempts, int tries, Instant since, @Nullable String owner, boolean handedOver) {

	public static Progress from(Instant now) {
		return new Progress(0, 0, now, null, false);
	}

	public Progress claimedBy(String instance) {
		return new Progress(this.attempts + 1, this.tries + 1, this.since, instance, this.handedOver);
	}

	public Progress handingOver() {
		return new Progress(this.attempts, this.tries, this.since, this.owner, true);
	}

	/** Looking and leaving it is no attempt. */
	public Progress leftAlone() {
		return new Progress(this.attempts - 1, this.tries - 1, this.since, null, this.handedOver);
	}

	public Progress released(boolean mayHaveArrived) {
		return new Progress(this.attempts, this.tries, this.since, null, mayHaveArrived);
	}

	public Progress again(Instant now) {
		return new Progress(this.attempts, 0, now, null, this.handedOver);
	}

}
