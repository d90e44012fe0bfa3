package org.hiringpipeline.assessment.assembly;

import java.util.List;
import java.util.Optional;

import org.hiringpipeline.assessment.bank.content.Level;

/**
 * A published edition as candidates may see it: without keys, explanations or
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
public record PublishedAssessment(String id, String postingId, int edition, String title, Level level,
		int timeLimitSeconds, int startWithinHours, List<Question> questions) {

	/** The question with that item id. */
	public Optional<Question> question(String itemId) {
		return this.questions.stream().filter((question) -> question.itemId().equals(itemId)).findFirst();
	}

}
