package org.hiringpipeline.job.profile;

import java.time.Clock;

import org.hiringpipeline.job.input.MergePatch;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;

/** Changes a role in the catalogue; postings that were made from it stay as they are. */
@Service
class ChangeProfile {

	private final AggregateStore<RoleProfile> profiles;

	private final MergePatch patches;

	private final Clock clock;

	ChangeProfile(AggregateStore<RoleProfile> profiles, MergePatch patches, Clock clock) {
		this.profiles = profiles;
		this.patches = patches;
		this.clock = clock;
	}

	Stored<RoleProfile> change(String id, IfMatch version, JsonNode patch) {
		var before = this.profiles.find(id).orElseThrow(() -> new NotFound("role profile", id));
		version.check(before.version());
		var changed = this.patches.apply(before.state().content(), patch, ProfileContent.class);
		try {
			return this.profiles.save(before, before.state().changeTo(changed, this.clock.instant()));
		}
		catch (ConcurrentChange ex) {
			throw new StaleVersion();
		}
	}

}
