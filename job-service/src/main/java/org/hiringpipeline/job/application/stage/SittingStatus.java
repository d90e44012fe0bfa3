package org.hiringpipeline.job.application.stage;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a sitting stands. */
public enum SittingStatus {

	/** The candidate may start. */
	INVITED,

	/** The candidate is answering. */
	STARTED,

	/** Handed in. */
	SUBMITTED,

	/** Time ran out. */
	EXPIRED,

	/** Called off. */
	CANCELLED;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
