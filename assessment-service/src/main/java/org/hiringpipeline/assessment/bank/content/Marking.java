package org.hiringpipeline.assessment.bank.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How partly right answers to a multiple choice are credited. */
public enum Marking implements Named {

	@JsonProperty("all-or-nothing")
	ALL_OR_NOTHING,

	@JsonProperty("net")
	NET,

	@JsonProperty("coverage")
	COVERAGE,

	@JsonProperty("each-decision")
	EACH_DECISION

}
