package org.hiringpipeline.assessment.assembly.draw;

import java.util.List;

import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.bank.ItemCard;

/** What came of drawing an assessment from the bank. */
public sealed interface Draw {

	/**
	 * The draw kept to the brief.
	 *
	 * @param items what was drawn, by skill in the order of the brief
	 */
	record Complete(List<ItemCard> items) implements Draw {
	}

	/**
	 * The bank has too few items.
	 *
	 * @param lacks the skills that lack items, at least one
	 */
	record Lacking(List<Lack> lacks) implements Draw {

		/** The bank has nothing for any of these skills. */
		public static Lacking all(List<Wanted> skills) {
			return new Lacking(skills.stream().map((wanted) -> new Lack(wanted.skill(), 1, 0)).toList());
		}
	}

}
