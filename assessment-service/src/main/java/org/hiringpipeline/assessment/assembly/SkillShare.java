package org.hiringpipeline.assessment.assembly;

/**
 * An assessed skill and how much of the assessment is its.
 *
 * @param skill the skill
 * @param weight its share in the overall score; all add up to 1
 * @param items number of items that assess it
 */
record SkillShare(String skill, double weight, int items) {
}
