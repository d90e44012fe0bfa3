package org.hiringpipeline.scoring.score;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.consumer.TryAgainLater;
import org.hiringpipeline.scoring.guide.Guide;
import org.hiringpipeline.scoring.guide.Guides;

import org.springframework.stereotype.Component;

/**
 * Scores every submission once, in whichever order it and its guide arrive.
 *
 * <p>
 * A submission without guide is kept and then looks for the guide again; a guide is kept
 * and then looks for submissions. Both write before they look, so at least one of two
 * that arrive together sees the other. If both do, the score's id, which is the
 * sitting's, lets one through. A waiting submission is removed only after its score is
 * there, so a crash at any point leaves something that the redelivered event finishes.
 */
@Component
class ScoreSubmission {

	private static final int BATCH = 100;

	private static final Set<String> ENDED = Set.of("submitted", "expired");

	/** So many batches at a go; the rest after the consumer has polled again. */
	private static final int BATCHES = 20;

	private final Guides guides;

	private final WaitingSubmissions waiting;

	private final AggregateStore<Score> scores;

	private final Clock clock;

	private final MeterRegistry meters;

	ScoreSubmission(Guides guides, WaitingSubmissions waiting, AggregateStore<Score> scores, Clock clock,
			MeterRegistry meters) {
		this.guides = guides;
		this.waiting = waiting;
		this.scores = scores;
		this.clock = clock;
		this.meters = meters;
	}

	/** Scores a submission, or keeps it until its guide is there. */
	void received(Submission submission) {
		var guide = this.guides.find(submission.assessmentId());
		if (guide.isPresent()) {
			if (!score(submission, guide.get())) {
				this.waiting.remove(submission.sittingId());
			}
			return;
		}
		this.waiting.add(new WaitingSubmission(submission.sittingId(), submission.assessmentId(), submission,
				this.clock.instant()));
		this.guides.find(submission.assessmentId()).ifPresent((late) -> finish(submission, late));
	}

	/**
	 * Scores what waited for a guide.
	 * @throws TryAgainLater if so much waited that there is more to do
	 */
	void guideArrived(String assessmentId) {
		var guide = this.guides.find(assessmentId).orElseThrow();
		for (int i = 0; i < BATCHES; i++) {
			var batch = this.waiting.batch(assessmentId, BATCH);
			batch.forEach((submission) -> finish(submission.submission(), guide));
			if (batch.size() < BATCH) {
				return;
			}
		}
		throw new TryAgainLater("more submissions wait for the guide of " + assessmentId);
	}

	private void finish(Submission submission, Guide guide) {
		score(submission, guide);
		this.waiting.remove(submission.sittingId());
	}

	/** One of a few words, since every other one would be a series of its own. */
	private static String ended(Submission submission) {
		return ENDED.contains(submission.endedBy()) ? submission.endedBy() : "otherwise";
	}

	private boolean score(Submission submission, Guide guide) {
		var change = Score.calculate(submission, guide, this.clock.instant());
		boolean first = this.scores.insert(submission.sittingId(), change);
		if (first) {
			this.meters.timer("scoring.delay", "ended", ended(submission))
				.record(Duration.between(submission.endedAt(), change.state().calculatedAt()));
		}
		return first;
	}

}
