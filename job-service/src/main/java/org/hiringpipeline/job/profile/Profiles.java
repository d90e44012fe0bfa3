package org.hiringpipeline.job.profile;

import java.util.Optional;

import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.stereotype.Service;

/** The catalogue as other features read it. */
@Service
public class Profiles {

	private final AggregateStore<RoleProfile> profiles;

	Profiles(AggregateStore<RoleProfile> profiles) {
		this.profiles = profiles;
	}

	/** The analysis of a role as it is now. */
	public Optional<ProfileContent> find(String id) {
		return this.profiles.find(id).map((stored) -> stored.state().content());
	}

}
