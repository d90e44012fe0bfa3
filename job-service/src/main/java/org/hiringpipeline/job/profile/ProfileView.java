package org.hiringpipeline.job.profile;

import java.time.Instant;
import java.util.List;

import org.hiringpipeline.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A role profile as callers see it; see {@link ProfileContent}. */
record ProfileView(String profileId, String title, String family, String summary, @Nullable Salary salary,
		@Nullable Growth growth, List<String> duties, List<String> qualifications, List<ProfileLevel> levels,
		Instant changedAt) {

	static ProfileView of(Stored<RoleProfile> stored) {
		var profile = stored.state();
		var content = profile.content();
		return new ProfileView(profile.id(), content.title(), content.family(), content.summary(), content.salary(),
				content.growth(), content.duties(), content.qualifications(), content.levels(), profile.changedAt());
	}

}
