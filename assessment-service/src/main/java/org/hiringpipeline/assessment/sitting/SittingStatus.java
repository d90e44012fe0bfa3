package org.hiringpipeline.assessment.sitting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hiringpipeline.assessment.bank.content.Named;

/** Where a sitting stands. */
public enum SittingStatus implements Named {

	/** Its assessment is not published yet; nobody has been told. */
	@JsonProperty("awaiting")
	AWAITING,

	@JsonProperty("invited")
	INVITED,

	@JsonProperty("started")
	STARTED,

	@JsonProperty("submitted")
	SUBMITTED,

	@JsonProperty("expired")
	EXPIRED,

	@JsonProperty("cancelled")
	CANCELLED;

	/** Whether nothing can happen to it any more. */
	public boolean isOver() {
		return switch (this) {
			case AWAITING, INVITED, STARTED -> false;
			case SUBMITTED, EXPIRED, CANCELLED -> true;
		};
	}

}
