package org.hiringpipeline.scoring.marking;

/**
 * The score in one skill.
 *
 * @param skill the skill
 * @param weight its share in the overall score; those of a scorecard add up to 1
 * @param score in tenths of a percent
 * @param margin half the width of the 95 % interval, in tenths of a percentage point
 * @param items how many items it rests on
 */
public record SkillScore(String skill, double weight, int score, int margin, int items) {
}
