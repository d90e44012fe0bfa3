package org.hiringpipeline.assessment.assembly;

import org.hiringpipeline.platform.event.EventType;

/** The events about assessments, as {@code contracts/events/assessments} has them. */
final class AssessmentEvents {

	static final EventType PUBLISHED = assessment("published");

	static final EventType LACKING = assessment("questions-lacking");

	static final EventType GUIDE = new EventType("org.hiringpipeline.scoring-guide.published.v1",
			"hiring.scoring-guides", "scoring-guides/scoring-guide.v1.json");

	private AssessmentEvents() {
	}

	private static EventType assessment(String what) {
		return new EventType("org.hiringpipeline.assessment." + what + ".v1", "hiring.assessments",
				"assessments/assessment.v1.json");
	}

}
