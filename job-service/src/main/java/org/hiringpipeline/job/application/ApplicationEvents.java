package org.hiringpipeline.job.application;

import org.hiringpipeline.platform.event.EventType;

/** The kinds of events about applications. */
final class ApplicationEvents {

	static final EventType SUBMITTED = type("submitted");

	static final EventType STAGE_CHANGED = type("stage-changed");

	static final EventType SCORE_CHANGED = type("score-changed");

	static final EventType WITHDRAWN = type("withdrawn");

	private ApplicationEvents() {
	}

	private static EventType type(String what) {
		return new EventType("org.hiringpipeline.application." + what + ".v1", "hiring.applications",
				"applications/application.v1.json");
	}

}
