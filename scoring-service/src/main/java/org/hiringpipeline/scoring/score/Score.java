package org.hiringpipeline.scoring.score;

import java.time.Instant;

import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.Fact;
import org.hiringpipeline.scoring.guide.Guide;
import org.hiringpipeline.scoring.marking.Scorecard;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The score of a sitting.
 *
 * @param sittingId the sitting; there is one score for it, however often it is handed in
 * @param submission what was scored
 * @param guideSequence which state of the guide it was scored by
 * @param card the outcome
 * @param calculatedAt when
 */
@Document("scores")
record Score(@Id String sittingId, Submission submission, long guideSequence, Scorecard card, Instant calculatedAt) {

	/** Scores a submission. */
	static Change<Score> calculate(Submission submission, Guide guide, Instant now) {
		var card = Scorecard.of(guide, submission.answers());
		var score = new Score(submission.sittingId(), submission, guide.sequence(), card, now);
		return Change.of(score, new Fact(ScoreEvents.CALCULATED, ScoreEvents.data(score)));
	}

}
