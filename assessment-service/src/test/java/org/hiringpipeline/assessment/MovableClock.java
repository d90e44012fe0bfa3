package org.hiringpipeline.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The system's time and how far a test has moved it on. */
public final class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/** Moves on. */
	public synchronized void advance(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead).truncatedTo(ChronoUnit.MILLIS);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
