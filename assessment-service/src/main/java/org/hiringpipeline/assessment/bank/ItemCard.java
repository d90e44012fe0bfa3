package org.hiringpipeline.assessment.bank;

import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;

/**
 * What a draw needs to know of an item: everything but its text and its key.
 *
 * @param itemId the item
 * @param itemVersion its version, from 1
 * @param skill the skill that it assesses
 * @param level the seniority that it is written for
 * @param kind how it is answered
 * @param difficulty within its level, 1 to 5
 * @param expectedSeconds working time that it is expected to take
 */
public record ItemCard(String itemId, int itemVersion, String skill, Level level, Kind kind, int difficulty,
		int expectedSeconds) {

	/** The version of the item that this describes. */
	public ItemRef ref() {
		return new ItemRef(this.itemId, this.itemVersion);
	}

}
