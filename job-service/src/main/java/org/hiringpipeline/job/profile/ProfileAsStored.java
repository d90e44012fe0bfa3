package org.hiringpipeline.job.profile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of a role profile as it stands in the store: with texts for constants,
 * since a newer version may have written others than are known here.
 */
record ProfileAsStored(String id, Content content, Instant changedAt) {

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "ProfileAsStored[" + this.id + "]";
	}

	record Content(String title, String family, String summary, @Nullable Salary salary, @Nullable Growth growth,
			List<String> duties, List<String> qualifications, List<AtLevel> levels) {

		/** Says which it is and not what is in it, so that it may be logged. */
		@Override
		public String toString() {
			return "Content[" + this.title + "]";
		}

	}

	record AtLevel(String level, String summary, List<RequiredSkill> skills) {

		/** Says which it is and not what is in it, so that it may be logged. */
		@Override
		public String toString() {
			return "AtLevel[" + this.level + "]";
		}

	}

}
