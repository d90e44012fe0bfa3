package org.hiringpipeline.scoring.guide;

/**
 * A skill's share in the overall score.
 *
 * @param skill the skill
 * @param weight above 0
 */
public record SkillWeight(String skill, double weight) {
}
