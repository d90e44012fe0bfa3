package org.hiringpipeline.job.posting.terms;

import java.util.List;

import org.hiringpipeline.job.profile.ProfileContent;
import org.hiringpipeline.job.profile.ProfileLevel;
import org.hiringpipeline.job.profile.RequiredSkill;

/**
 * What the posting copied from its profile at its level; later changes of the profile do
 * not reach it.
 *
 * @param title name of the role
 * @param family job family
 * @param summary what the role is there for
 * @param levelSummary what someone at this level does
 * @param duties what people in the role do
 * @param qualifications what they bring
 * @param skills what is needed, with weights that add up to 1
 */
public record Role(String title, String family, String summary, String levelSummary, List<String> duties,
		List<String> qualifications, List<RequiredSkill> skills) {

	static Role of(ProfileContent profile, ProfileLevel level) {
		return new Role(profile.title(), profile.family(), profile.summary(), level.summary(), profile.duties(),
				profile.qualifications(), level.skills());
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "Role[" + this.title + "]";
	}

}
