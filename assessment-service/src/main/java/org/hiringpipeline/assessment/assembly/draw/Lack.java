package org.hiringpipeline.assessment.assembly.draw;

/**
 * A skill for which the bank has too few items.
 *
 * @param skill the skill
 * @param needed how many items are needed
 * @param available how many the bank has
 */
public record Lack(String skill, int needed, int available) {
}
