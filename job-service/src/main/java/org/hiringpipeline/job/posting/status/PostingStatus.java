package org.hiringpipeline.job.posting.status;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a posting stands. */
public enum PostingStatus {

	/** Being written; may be changed. */
	DRAFT,

	/** Takes applications. */
	OPEN,

	/** Takes none for now. */
	PAUSED,

	/** Takes no more; the applications go on. */
	CLOSED,

	/** Someone was hired. */
	FILLED,

	/** Given up. */
	CANCELLED;

	@JsonValue
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
