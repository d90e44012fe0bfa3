package org.hiringpipeline.job.posting.terms;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an amount of pay is for. */
public enum PayPeriod {

	/** One hour. */
	HOUR,

	/** One day. */
	DAY,

	/** One week. */
	WEEK,

	/** One month. */
	MONTH,

	/** One year. */
	YEAR;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
