package org.hiringpipeline.assessment.posting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a job posting stands. */
public enum PostingStatus {

	@JsonProperty("draft")
	DRAFT,

	@JsonProperty("open")
	OPEN,

	@JsonProperty("paused")
	PAUSED,

	@JsonProperty("closed")
	CLOSED,

	@JsonProperty("filled")
	FILLED,

	@JsonProperty("cancelled")
	CANCELLED

}
