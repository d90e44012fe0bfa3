package org.hiringpipeline.assessment.assembly;

import java.util.List;

import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Option;

/**
 * An item as candidates may see it.
 *
 * @param itemId the item
 * @param skill the skill that it assesses
 * @param kind how it is answered
 * @param stem the question, Markdown
 * @param options what to choose from; empty unless it is a choice
 */
public record Question(String itemId, String skill, Kind kind, String stem, List<Option> options) {

	static Question of(ItemCard card, ItemContent content) {
		return new Question(card.itemId(), content.skill(), content.kind(), content.stem(), content.options());
	}

	@Override
	public String toString() {
		return "Question[itemId=%s]".formatted(this.itemId);
	}

}
