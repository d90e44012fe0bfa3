package org.hiringpipeline.scoring.marking;

import java.math.BigDecimal;
import java.util.List;

import org.hiringpipeline.scoring.guide.Guide;
import org.hiringpipeline.scoring.guide.Item;
import org.hiringpipeline.scoring.guide.ItemKind;
import org.hiringpipeline.scoring.guide.Key;
import org.hiringpipeline.scoring.guide.Marking;
import org.hiringpipeline.scoring.guide.SkillWeight;

/** Guides and answers for tests, in few words. */
public final class GuideSamples {

	private GuideSamples() {
	}

	public static Item single(String id, String skill, double points) {
		return new Item(id, 1, skill, ItemKind.SINGLE_CHOICE, points, 4, options("a"), Marking.NET);
	}

	static Item multiple(Marking marking, int options, String... right) {
		return new Item("m", 1, "skill", ItemKind.MULTIPLE_CHOICE, 1, options, options(right), marking);
	}

	static Item numeric(String value, String tolerance) {
		var key = new Key(null, new BigDecimal(value), new BigDecimal(tolerance), null, null);
		return new Item("n", 1, "skill", ItemKind.NUMERIC, 1, 0, key, Marking.NET);
	}

	static Item text(boolean caseSensitive, String... accepted) {
		var key = new Key(null, null, null, List.of(accepted), caseSensitive);
		return new Item("t", 1, "skill", ItemKind.SHORT_TEXT, 1, 0, key, Marking.NET);
	}

	public static Guide guide(List<SkillWeight> skills, List<Item> items) {
		return new Guide("assessment", "posting", 1, skills, items, 1);
	}

	static Key options(String... right) {
		return new Key(List.of(right), null, null, null, null);
	}

	public static Answer picked(String item, String... options) {
		return new Answer(item, List.of(options), null, null);
	}

	static Answer number(String number) {
		return new Answer("n", null, new BigDecimal(number), null);
	}

	static Answer written(String text) {
		return new Answer("t", null, null, text);
	}

}
