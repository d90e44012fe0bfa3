package org.hiringpipeline.assessment.sitting.staff;

import java.util.Arrays;
import java.util.Set;

import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.http.problem.Refusal;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Entity tags of sittings. A tag is made of what the caller sees: it changes with every
 * saved answer, and does not tell a reviewer of changes that reviewers may not know of.
 */
@Component
class EntityTags {

	private final JsonMapper json;

	EntityTags(JsonMapper json) {
		this.json = json;
	}

	String of(SittingView view) {
		return '"' + Ids.derive("sitting", this.json.writeValueAsString(view)) + '"';
	}

	/**
	 * Refuses a change that is based on another sitting than this one. As RFC 9110 has
	 * it, one tag of a list is enough, {@code *} is any, and a weak tag is none.
	 */
	void check(@Nullable String ifMatch, Sitting sitting, Caller caller) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw Refusal.preconditionRequired();
		}
		var current = of(SittingView.of(sitting, caller));
		if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(Set.of(current, "*")::contains)) {
			throw new StaleVersion();
		}
	}

}
