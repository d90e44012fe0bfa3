package org.hiringpipeline.job.application.stage;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an application stands. */
public enum Stage {

	/** Handed in. */
	APPLIED,

	/** Asked to sit the assessment. */
	INVITED,

	/** Has a score. */
	ASSESSED,

	/** Looked at more closely. */
	SHORTLISTED,

	/** Talked to. */
	INTERVIEW,

	/** Offered the job. */
	OFFER,

	/** Took it. */
	HIRED,

	/** Turned down, by a person. */
	REJECTED,

	/** Taken back by the candidate. */
	WITHDRAWN;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
