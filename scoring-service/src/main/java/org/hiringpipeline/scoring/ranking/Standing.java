package org.hiringpipeline.scoring.ranking;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where an application stands in the ranking of its posting.
 *
 * @param applicationId the application: it has one sitting, and may be withdrawn before
 * it is scored
 * @param postingId the job posting
 * @param candidateId the candidate
 * @param result the score; not there before it was calculated
 * @param withdrawn whether the application was withdrawn, for good
 * @param tenths the score in tenths of a percent that it is counted with; not there
 * unless it is in the ranking
 * @param version counts the changes, from 1
 */
@Document("standings")
record Standing(@Id String applicationId, String postingId, String candidateId, @Nullable Result result,
		boolean withdrawn, @Nullable Integer tenths, long version) {

	/** An application of which nothing is known yet. */
	static Standing unknown(String applicationId, String postingId, String candidateId) {
		return new Standing(applicationId, postingId, candidateId, null, false, null, 0);
	}

	/** Takes in a score, if it is newer than the one that is here. */
	Standing scored(Result newer) {
		if (this.result != null && this.result.sequence() >= newer.sequence()) {
			return this;
		}
		return next(newer, this.withdrawn);
	}

	/**
	 * Takes the application out of the ranking; a score that comes later does not bring
	 * it back.
	 */
	Standing withdraw() {
		return this.withdrawn ? this : next(this.result, true);
	}

	private Standing next(@Nullable Result newResult, boolean nowWithdrawn) {
		var counted = (newResult != null && !nowWithdrawn) ? newResult.score() : null;
		return new Standing(this.applicationId, this.postingId, this.candidateId, newResult, nowWithdrawn, counted,
				this.version + 1);
	}

	/**
	 * A score.
	 *
	 * @param sittingId the sitting
	 * @param score in tenths of a percent
	 * @param margin half the width of the 95 % interval, in tenths of a percentage point
	 * @param skills the scores of the skills
	 * @param sequence the event that said so
	 */
	record Result(String sittingId, int score, int margin, List<SkillResult> skills, long sequence) {
	}

	/**
	 * The score in one skill.
	 *
	 * @param skill the skill
	 * @param score in tenths of a percent
	 * @param margin half the width of the 95 % interval, in tenths of a percentage point
	 */
	record SkillResult(String skill, int score, int margin) {
	}

}
