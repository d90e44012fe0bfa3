package org.hiringpipeline.job.application;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a sitting stands. */
enum SittingStatus {

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
