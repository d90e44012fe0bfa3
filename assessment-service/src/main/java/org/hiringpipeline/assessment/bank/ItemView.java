package org.hiringpipeline.assessment.bank;

import java.util.List;

import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.bank.content.Marking;
import org.hiringpipeline.assessment.bank.content.Option;
import org.jspecify.annotations.Nullable;

/** A version of an item as authors see it, with its key. */
record ItemView(String itemId, int version, ItemStatus status, String skill, Level level, Kind kind, int difficulty,
		int expectedSeconds, String stem, @Nullable List<Option> options, Key key, @Nullable Marking marking,
		double points, String explanation) {

	@Override
	public String toString() {
		return "ItemView[itemId=%s, version=%d]".formatted(this.itemId, this.version);
	}

	static ItemView of(Item item) {
		return of(item, item.number(), item.content());
	}

	static ItemView of(Item item, int version, ItemContent content) {
		return new ItemView(item.id(), version, item.status(), content.skill(), content.level(), content.kind(),
				content.difficulty(), content.expectedSeconds(), content.stem(),
				content.kind().isChoice() ? content.options() : null, content.key(), content.marking(),
				content.points(), content.explanation());
	}

}
