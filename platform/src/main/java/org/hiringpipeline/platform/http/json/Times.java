package org.hiringpipeline.platform.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The times that can be taken in: others overflow where they are stored.
 */
public final class Times {

	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

	private Times() {
	}

	/**
	 * Whether a time is of the years 1 to 9999.
	 * @param time an instant, in UTC, or anything that has a year
	 * @return whether it can be stored
	 */
	public static boolean isInRange(TemporalAccessor time) {
		if (time instanceof Instant instant) {
			return !instant.isBefore(FIRST) && instant.isBefore(END);
		}
		int year = time.get(ChronoField.YEAR);
		return year >= 1 && year <= 9999;
	}

	/**
	 * A time of the years 1 to 9999.
	 * @param <T> type of the time
	 * @param time what was given
	 * @return the same
	 * @throws DateTimeException when it is of another year
	 */
	public static <T extends TemporalAccessor> T inRange(T time) {
		if (!isInRange(time)) {
			throw new DateTimeException("out of range");
		}
		return time;
	}

}
