package org.hiringpipeline.local.round;

import java.util.List;
import java.util.Map;

/** The job posting of a round, as the portal sends it. */
final class PostingRequest {

	static final String HIRING_TEAM = "platform-hiring@company.example";

	private PostingRequest() {
	}

	static Map<String, Object> of(RoundPlan plan) {
		return Map.of("profileId", "back-end-engineer", "level", "mid", "employmentType", "salaried", "location",
				Map.of("country", "DE", "city", "Berlin", "remote", false), "payRange",
				Map.of("currency", "EUR", "minimum", 65000, "maximum", 80000, "per", "year"), "team",
				"platform-engineering", "hiringTeam",
				List.of(Map.of("name", "Platform Engineering", "email", HIRING_TEAM)), "assessment",
				Map.of("timeBudgetMinutes", plan.timeBudget().toMinutes(), "timeLimitSeconds",
						plan.timeLimit().toSeconds(), "startWithinHours", 168),
				"advanceThreshold", 60);
	}

}
