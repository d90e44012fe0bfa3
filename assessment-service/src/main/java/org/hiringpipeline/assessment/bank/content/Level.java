package org.hiringpipeline.assessment.bank.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Seniority, from the lowest to the highest. */
public enum Level implements Named {

	@JsonProperty("junior")
	JUNIOR(1),

	@JsonProperty("mid")
	MID(2),

	@JsonProperty("senior")
	SENIOR(3),

	@JsonProperty("lead")
	LEAD(4);

	private final int rank;

	Level(int rank) {
		this.rank = rank;
	}

	/** How many levels the other one is away. */
	public int distance(Level other) {
		return Math.abs(this.rank - other.rank);
	}

}
