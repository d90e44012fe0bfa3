package org.hiringpipeline.assessment.sitting;

import java.time.Duration;

import org.hiringpipeline.assessment.assembly.QuestionPaper;

/**
 * What is sat, and within which times.
 *
 * @param assessmentId the assessment
 * @param edition its edition
 * @param timeLimitSeconds from start to deadline, extra time not counted
 * @param startWithinHours from the invitation to the last moment to start
 * @param itemCount how many questions there are
 */
public record Terms(String assessmentId, int edition, int timeLimitSeconds, int startWithinHours, int itemCount) {

	static Terms of(QuestionPaper assessment) {
		return new Terms(assessment.id(), assessment.edition(), assessment.timeLimitSeconds(),
				assessment.startWithinHours(), assessment.questions().size());
	}

	Duration startWindow() {
		return Duration.ofHours(this.startWithinHours);
	}

}
