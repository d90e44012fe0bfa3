package org.hiringpipeline.job.profile;

import java.time.Clock;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;

import org.springframework.stereotype.Service;

/** Adds a role to the catalogue. */
@Service
class AddProfile {

	private final AggregateStore<RoleProfile> profiles;

	private final Clock clock;

	AddProfile(AggregateStore<RoleProfile> profiles, Clock clock) {
		this.profiles = profiles;
		this.clock = clock;
	}

	/**
	 * The profile with this id, which is the one that is there already if there is one.
	 */
	Stored<RoleProfile> add(String id, ProfileContent content) {
		this.profiles.insert(id, RoleProfile.of(id, content, this.clock.instant()));
		return this.profiles.find(id).orElseThrow();
	}

}
