package org.hiringpipeline.assessment.bank.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an item is answered; decides which parts its key has. */
public enum Kind implements Named {

	@JsonProperty("single-choice")
	SINGLE_CHOICE,

	@JsonProperty("multiple-choice")
	MULTIPLE_CHOICE,

	@JsonProperty("numeric")
	NUMERIC,

	@JsonProperty("short-text")
	SHORT_TEXT;

	/** Whether it is answered by picking options. */
	public boolean isChoice() {
		return switch (this) {
			case SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
			case NUMERIC, SHORT_TEXT -> false;
		};
	}

}
