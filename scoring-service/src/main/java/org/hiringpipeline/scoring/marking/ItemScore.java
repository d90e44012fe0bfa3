package org.hiringpipeline.scoring.marking;

import org.hiringpipeline.scoring.guide.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The score on one item.
 *
 * @param itemId the item in the bank
 * @param itemVersion its version
 * @param skill the skill that it assesses
 * @param kind how it is answered
 * @param points its weight in the skill
 * @param credit from 0 to 1
 * @param note why there is no credit, if that needs saying
 */
public record ItemScore(String itemId, int itemVersion, String skill, ItemKind kind, double points, double credit,
		@Nullable Note note) {
}
