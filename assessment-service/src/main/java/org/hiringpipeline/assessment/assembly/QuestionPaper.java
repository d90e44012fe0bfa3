package org.hiringpipeline.assessment.assembly;

import java.util.List;
import java.util.Optional;

/**
 * What a published edition asks, as candidates may see it: without keys, explanations or
 * difficulties.
 *
 * @param id the assessment
 * @param postingId its posting
 * @param edition counted from 1
 * @param title title of the posting
 * @param level seniority that is looked for
 * @param timeLimitSeconds from start to deadline
 * @param startWithinHours from the invitation to the last moment to start
 * @param questions in the order of the edition
 */
public record QuestionPaper(String id, String postingId, int edition, String title, String level, int timeLimitSeconds,
		int startWithinHours, List<Question> questions) {

	@Override
	public String toString() {
		return "QuestionPaper[id=%s, postingId=%s, edition=%d]".formatted(this.id, this.postingId, this.edition);
	}

	/** The question with that item id. */
	public Optional<Question> question(String itemId) {
		return this.questions.stream().filter((question) -> question.itemId().equals(itemId)).findFirst();
	}

}
