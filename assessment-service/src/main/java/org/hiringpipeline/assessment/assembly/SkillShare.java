package org.hiringpipeline.assessment.assembly;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An assessed skill and how much of the assessment is its.
 *
 * @param skill the skill
 * @param weight its share in the overall score; all add up to 1
 * @param items number of items that assess it
 */
record SkillShare(@Schema(description = "The skill", example = "databases") String skill,
		@Schema(description = "Its share in the overall score; all add up to 1", example = "0.1684") double weight,
		@Schema(description = "How many items assess it", example = "4") int items) {
}
