package org.hiringpipeline.job.application;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What moved an application. */
enum ChangedBy {

	/** The candidate. */
	CANDIDATE,

	/** Someone of the hiring team. */
	PERSON,

	/** A rule that the posting sets. */
	RULE,

	/** The pipeline itself. */
	SYSTEM;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
