package org.hiringpipeline.assessment.posting;

import org.hiringpipeline.assessment.bank.content.Named;

/** How a job posting stands. */
public enum PostingStatus implements Named {

	DRAFT, OPEN, PAUSED, CLOSED, FILLED, CANCELLED,

	/** One that is not known here: nothing follows from it. */
	OTHER;

	static PostingStatus of(String wireName) {
		return Named.find(PostingStatus.class, wireName).orElse(OTHER);
	}

}
