package org.hiringpipeline.assessment.sitting.staff;

import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.http.ETags;
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

	/** Refuses a change that is based on another sitting than this one. */
	void check(@Nullable String ifMatch, Sitting sitting, Caller caller) {
		ETags.required(ifMatch).check(of(SittingView.of(sitting, caller)));
	}

}
