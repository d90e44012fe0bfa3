package org.hiringpipeline.assessment.assembly;

import java.util.List;

import org.hiringpipeline.assessment.assembly.draw.Lack;
import org.hiringpipeline.assessment.assembly.draw.Order;
import org.hiringpipeline.assessment.bank.ItemCard;

/**
 * What is shown of an assessment as it stands in the store: with texts for constants,
 * since a newer version may have written others than are known here.
 */
record AssessmentAsStored(String id, String postingId, int edition, Order order, String status, long seed,
		List<SkillShare> skills, List<Drawn> items, List<Lack> lacking) {

	static AssessmentAsStored of(Assessment assessment) {
		return new AssessmentAsStored(assessment.id(), assessment.postingId(), assessment.edition(), assessment.order(),
				assessment.status().name(), assessment.seed(), assessment.skills(),
				assessment.items().stream().map(Drawn::of).toList(), assessment.lacking());
	}

	@Override
	public String toString() {
		return "AssessmentAsStored[id=%s, status=%s]".formatted(this.id, this.status);
	}

	record Drawn(String itemId, int itemVersion, String skill, String level, String kind, int difficulty,
			int expectedSeconds) {

		static Drawn of(ItemCard card) {
			return new Drawn(card.itemId(), card.itemVersion(), card.skill(), card.level().name(), card.kind().name(),
					card.difficulty(), card.expectedSeconds());
		}

	}

}
