package org.hiringpipeline.job.posting.terms;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the work is paid. */
public enum EmploymentType {

	/** By the hour. */
	HOURLY,

	/** As a contractor. */
	CONTRACT,

	/** By a salary. */
	SALARIED;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
