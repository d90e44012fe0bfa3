package org.hiringpipeline.assessment.assembly;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.ItemRef;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Marking;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to an edition are scored, as {@code contracts/events/scoring-guides}
 * has it.
 */
record ScoringGuide(String assessmentId, String postingId, int edition, List<Wanted> skills, List<GuideItem> items) {

	static ScoringGuide of(Assessment assessment, Map<ItemRef, ItemContent> contents) {
		return new ScoringGuide(assessment.id(), assessment.postingId(), assessment.edition(),
				assessment.order().skills(),
				assessment.items()
					.stream()
					.map((card) -> GuideItem.of(card, Objects.requireNonNull(contents.get(card.ref()))))
					.toList());
	}

	@Override
	public String toString() {
		return "ScoringGuide[assessmentId=%s, edition=%d]".formatted(this.assessmentId, this.edition);
	}

	record GuideItem(String itemId, int itemVersion, String skill, Kind kind, double points,
			@Nullable Integer optionCount, Key key, @Nullable Marking marking) {

		static GuideItem of(ItemCard card, ItemContent content) {
			return new GuideItem(card.itemId(), card.itemVersion(), card.skill(), card.kind(), content.points(),
					card.kind().isChoice() ? content.options().size() : null, content.key(), content.marking());
		}

		@Override
		public String toString() {
			return "GuideItem[itemId=%s, itemVersion=%d]".formatted(this.itemId, this.itemVersion);
		}

	}

}
