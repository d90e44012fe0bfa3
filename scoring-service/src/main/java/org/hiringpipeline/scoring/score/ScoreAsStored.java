package org.hiringpipeline.scoring.score;

import java.time.Instant;
import java.util.List;

import org.hiringpipeline.scoring.marking.SkillScore;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * What is shown of a score as it stands in the store: with texts for constants, since a
 * newer version may have written others than are known here.
 */
record ScoreAsStored(@Id String sittingId, Submission submission, Card card, Instant calculatedAt) {

	/** Nobody's answers or result in logs. */
	@Override
	public String toString() {
		return "ScoreAsStored[" + this.sittingId + "]";
	}

	record Card(int score, int margin, List<SkillScore> skills, List<Item> items, List<String> unexpected) {

		/** Nobody's result in logs. */
		@Override
		public String toString() {
			return "Card[...]";
		}

	}

	record Item(String itemId, int itemVersion, String skill, String kind, double points, double credit,
			@Nullable String note) {
	}

}
