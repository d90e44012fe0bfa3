package org.hiringpipeline.assessment.bank;

import io.swagger.v3.oas.annotations.media.Schema;
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
public record ItemCard(@Schema(description = "The item", example = "databases-01") String itemId,
		@Schema(description = "Its version, counted from 1", example = "1") int itemVersion,
		@Schema(description = "The skill that it assesses, lower case words joined by hyphens",
				example = "databases") String skill,
		@Schema(description = "Seniority that it is written for", example = "mid") Level level,
		@Schema(description = "How it is answered; more values may come", example = "single-choice") Kind kind,
		@Schema(description = "Difficulty within its level, 1 (easy) to 5 (hard)", example = "2") int difficulty,
		@Schema(description = "Working time that it is expected to take", example = "90") int expectedSeconds) {

	/** The version of the item that this describes. */
	public ItemRef ref() {
		return new ItemRef(this.itemId, this.itemVersion);
	}

}
