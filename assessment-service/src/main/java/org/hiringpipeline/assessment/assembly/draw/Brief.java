package org.hiringpipeline.assessment.assembly.draw;

import java.util.List;

import org.hiringpipeline.assessment.bank.content.Level;

/**
 * What a posting asks of its assessment.
 *
 * @param level seniority that is looked for
 * @param skills the assessed skills
 * @param timeBudgetSeconds working time that the items may add up to
 */
public record Brief(Level level, List<Wanted> skills, int timeBudgetSeconds) {

	/**
	 * An assessed skill.
	 *
	 * @param skill the skill
	 * @param weight its share; all add up to 1
	 */
	public record Wanted(String skill, double weight) {
	}

}
