package org.hiringpipeline.job.posting.terms;

import java.util.ArrayList;
import java.util.List;

import org.hiringpipeline.job.profile.Profiles;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Component;

/** Checks terms against the catalogue and the caller's teams. */
@Component
public class TermsCheck {

	private final Profiles profiles;

	TermsCheck(Profiles profiles) {
		this.profiles = profiles;
	}

	/**
	 * The role that the terms are about.
	 * @throws Invalid with everything that does not fit
	 */
	public Role role(PostingTerms terms, Caller caller) {
		List<FieldProblem> found = new ArrayList<>();
		if (!caller.may(terms.team())) {
			found.add(new FieldProblem("team", "must be one of your teams"));
		}
		var profile = this.profiles.find(terms.profileId());
		var level = profile.flatMap((content) -> content.at(terms.level()));
		if (profile.isEmpty()) {
			found.add(new FieldProblem("profileId", "must be the id of a role profile"));
		}
		else if (level.isEmpty()) {
			found.add(new FieldProblem("level", "must be one that the role profile describes"));
		}
		if (!found.isEmpty()) {
			throw new Invalid(found);
		}
		return Role.of(profile.orElseThrow(), level.orElseThrow());
	}

}
