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
record Progress(int attempts, int tries, Instant since, @Nullable String owner, boolean handedOver) {

	static Progress from(Instant now) {
		return new Progress(0, 0, now, null, false);
	}

	Progress claimedBy(String instance) {
		return new Progress(this.attempts + 1, this.tries + 1, this.since, instance, this.handedOver);
	}

	Progress handingOver() {
		return new Progress(this.attempts, this.tries, this.since, this.owner, true);
	}

	/** Looking and leaving it is no attempt. */
	Progress leftAlone() {
		return new Progress(this.attempts - 1, this.tries - 1, this.since, null, this.handedOver);
	}

	Progress released(boolean mayHaveArrived) {
		return new Progress(this.attempts, this.tries, this.since, null, mayHaveArrived);
	}

	Progress again(Instant now) {
		return new Progress(this.attempts, 0, now, null, this.handedOver);
	}

}
