package org.hiringpipeline.job.profile;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.jspecify.annotations.Nullable;

/**
 * A role profile as callers see it.
 *
 * @param profileId the profile: a UUID, or a speaking name for a shipped one
 * @param title name of the role
 * @param family job family it belongs to
 * @param summary what the role is there for
 * @param salary what it earns, if known
 * @param growth how demand develops, if known
 * @param duties what people in the role do
 * @param qualifications what they bring
 * @param levels what is asked at each level
 * @param changedAt when it was last changed
 */
record ProfileView(String profileId, String title, String family, String summary, @Nullable Salary salary,
		@Nullable Growth growth, List<String> duties, List<String> qualifications, List<LevelView> levels,
		Instant changedAt) {

	static ProfileView of(ProfileAsStored profile) {
		var content = profile.content();
		return new ProfileView(profile.id(), content.title(), content.family(), content.summary(), content.salary(),
				content.growth(), content.duties(), content.qualifications(),
				content.levels().stream().map(LevelView::of).toList(), profile.changedAt());
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "ProfileView[" + this.profileId + "]";
	}

	/**
	 * What a role asks of someone at one level.
	 *
	 * @param level the level; values may be added
	 * @param summary what someone at this level does
	 * @param skills the skills, each once, with weights that add up to 1
	 */
	record LevelView(@Schema(implementation = Level.class) String level, String summary, List<RequiredSkill> skills) {

		static LevelView of(ProfileAsStored.AtLevel level) {
			return new LevelView(WireNames.of(level.level()), level.summary(), level.skills());
		}

		/** Says which it is and not what is in it, so that it may be logged. */
		@Override
		public String toString() {
			return "LevelView[" + this.level + "]";
		}

	}

}
