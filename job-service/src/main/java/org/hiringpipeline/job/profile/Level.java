package org.hiringpipeline.job.profile;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How senior someone in a role is. */
public enum Level {

	/** Works under guidance. */
	JUNIOR,

	/** Works independently. */
	MID,

	/** Designs, and guides others. */
	SENIOR,

	/** Answers for the technical direction. */
	LEAD;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
