package org.hiringpipeline.assessment.assembly.draw;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A skill for which the bank has too few items.
 *
 * @param skill the skill
 * @param needed how many items are needed
 * @param available how many the bank has
 */
public record Lack(@Schema(description = "The skill", example = "punched-cards") String skill,
		@Schema(description = "How many items are needed", example = "4") int needed,
		@Schema(description = "How many the bank has", example = "1") int available) {
}
