package org.hiringpipeline.assessment.bank.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One version of an item; it never changes.
 *
 * @param skill the skill that it assesses
 * @param level the seniority that it is written for
 * @param kind how it is answered
 * @param difficulty within its level, 1 (easy) to 5 (hard)
 * @param expectedSeconds working time that it is expected to take
 * @param stem the question, Markdown
 * @param options what to choose from; empty unless it is a choice
 * @param key what is right
 * @param marking credit for partly right answers to a multiple choice; net if left out
 * @param points for full credit
 * @param explanation why the key is right
 */
public record ItemContent(String skill, Level level, Kind kind, int difficulty, int expectedSeconds, String stem,
		List<Option> options, Key key, @Nullable Marking marking, double points, String explanation) {

	@Override
	public String toString() {
		return "ItemContent[skill=%s, level=%s, kind=%s]".formatted(this.skill, this.level, this.kind);
	}

}
