package org.hiringpipeline.job.posting;

import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.platform.event.EventType;

/** The kinds of events about postings. */
final class PostingEvents {

	static final EventType DRAFTED = type("drafted");

	static final EventType CHANGED = type("changed");

	static final EventType OPENED = type("opened");

	static final EventType PAUSED = type("paused");

	static final EventType RESUMED = type("resumed");

	static final EventType CLOSED = type("closed");

	static final EventType FILLED = type("filled");

	static final EventType CANCELLED = type("cancelled");

	private PostingEvents() {
	}

	/** The kind of a step. */
	static EventType of(PostingStatus from, PostingStatus to) {
		return switch (to) {
			case DRAFT -> DRAFTED;
			case OPEN -> (from == PostingStatus.PAUSED) ? RESUMED : OPENED;
			case PAUSED -> PAUSED;
			case CLOSED -> CLOSED;
			case FILLED -> FILLED;
			case CANCELLED -> CANCELLED;
		};
	}

	private static EventType type(String what) {
		return new EventType("org.hiringpipeline.job-posting." + what + ".v1", "hiring.job-postings",
				"job-postings/job-posting.v1.json");
	}

}
