package org.hiringpipeline.assessment.sitting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate has last answered to a question.
 *
 * @param sequence the client's count when it was saved; the highest wins
 * @param options ids of the picked options
 * @param number a numeric answer
 * @param text a short text
 */
public record Answer(long sequence, @Nullable List<String> options, @Nullable Double number, @Nullable String text) {

	/** Whether it takes an earlier answer back. */
	public boolean isEmpty() {
		return (this.options == null || this.options.isEmpty()) && this.number == null
				&& (this.text == null || this.text.isBlank());
	}

	@Override
	public String toString() {
		return "Answer[sequence=%d]".formatted(this.sequence);
	}

}
