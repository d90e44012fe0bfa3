package org.hiringpipeline.assessment.bank.content;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One of the options of a choice.
 *
 * @param id names it within its item version
 * @param text what it says, Markdown
 */
public record Option(@Schema(description = "Names it within its item version", example = "a") String id,
		@Schema(description = "What it says, Markdown", example = "It speeds up the reads that it fits.") String text) {

	@Override
	public String toString() {
		return "Option[id=%s]".formatted(this.id);
	}

}
