package org.hiringpipeline.assessment.sitting.candidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.hiringpipeline.assessment.assembly.Question;
import org.hiringpipeline.platform.Ids;

/**
 * The order in which one sitting shows questions and options: another for every sitting,
 * the same whenever it is looked at.
 *
 * @param sittingId the sitting
 */
public record Shuffle(String sittingId) {

	public List<Question> questions(List<Question> questions) {
		return shuffled(questions, "questions").stream()
			.map((question) -> new Question(question.itemId(), question.skill(), question.kind(), question.stem(),
					shuffled(question.options(), question.itemId())))
			.toList();
	}

	private <T> List<T> shuffled(List<T> things, String what) {
		var hash = Ids.derive("shuffle", this.sittingId, what).replace("-", "");
		var shuffled = new ArrayList<>(things);
		Collections.shuffle(shuffled, new Random(Long.parseLong(hash.substring(0, 12), 16)));
		return List.copyOf(shuffled);
	}

}
