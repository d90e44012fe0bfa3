package org.hiringpipeline.assessment.bank.content;

/**
 * One of the options of a choice.
 *
 * @param id names it within its item version
 * @param text what it says, Markdown
 */
public record Option(String id, String text) {

	@Override
	public String toString() {
		return "Option[id=%s]".formatted(this.id);
	}

}
