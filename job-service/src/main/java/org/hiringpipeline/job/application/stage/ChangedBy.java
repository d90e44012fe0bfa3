package org.hiringpipeline.job.application.stage;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What moved an application. */
public enum ChangedBy {

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
