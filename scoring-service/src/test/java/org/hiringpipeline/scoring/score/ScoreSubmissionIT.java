package org.hiringpipeline.scoring.score;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.scoring.guide.Guide;
import org.hiringpipeline.scoring.guide.Guides;
import org.hiringpipeline.scoring.guide.SkillWeight;
import org.hiringpipeline.scoring.marking.GuideSamples;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RunsOnEngines
class ScoreSubmissionIT {

	@Autowired
	ScoreSubmission scoring;

	@Autowired
	WaitingSubmissions waiting;

	@Autowired
	Guides guides;

	@Autowired
	AggregateStore<Score> scores;

	private final String assessment = UUID.randomUUID().toString();

	private final Guide guide = new Guide(this.assessment, "posting", 1, List.of(new SkillWeight("x", 1)),
			List.of(GuideSamples.single("x1", "x", 1)), 1);

	@Test
	void missesNoneOfThoseThatArriveTogetherWithTheirGuide() throws Exception {
		for (int i = 0; i < 40; i++) {
			var assessmentId = UUID.randomUUID().toString();
			var late = new Guide(assessmentId, "posting", 1, this.guide.skills(), this.guide.items(), 1);
			var submission = submission(assessmentId);
			var together = new CyclicBarrier(2);
			var one = CompletableFuture.runAsync(() -> {
				meet(together);
				this.scoring.received(submission);
			});
			var other = CompletableFuture.runAsync(() -> {
				meet(together);
				this.guides.keep(late);
				this.scoring.guideArrived(assessmentId);
			});
			CompletableFuture.allOf(one, other).get();
			assertThat(this.scores.find(submission.sittingId())).isPresent();
			assertThat(this.waiting.batch(assessmentId, 1)).isEmpty();
		}
	}

	@Test
	void worksThroughABacklog() {
		var submissions = Stream.generate(() -> submission(this.assessment)).limit(250).toList();
		submissions.forEach(this.scoring::received);
		assertThat(this.waiting.batch(this.assessment, 300)).hasSize(250);
		this.guides.keep(this.guide);
		this.scoring.guideArrived(this.assessment);
		assertThat(this.waiting.batch(this.assessment, 1)).isEmpty();
		assertThat(submissions).allMatch((submission) -> this.scores.find(submission.sittingId()).isPresent());
	}

	@Test
	void finishesWhatACrashLeftBetweenScoreAndRemoval() {
		var submission = submission(this.assessment);
		this.scoring.received(submission);
		this.guides.keep(this.guide);
		this.scores.insert(submission.sittingId(), Score.calculate(submission, this.guide, Instant.EPOCH));
		this.scoring.received(submission);
		assertThat(this.waiting.batch(this.assessment, 1)).isEmpty();
		var score = this.scores.find(submission.sittingId()).orElseThrow();
		assertThat(score.version()).isEqualTo(1);
		assertThat(score.state().calculatedAt()).isEqualTo(Instant.EPOCH);
		assertThat(score.state().submission()).isEqualTo(submission);
	}

	private static Submission submission(String assessmentId) {
		return new Submission(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "posting", "candidate",
				assessmentId, 1, "submitted", Instant.parse("2026-09-04T16:42:30Z"),
				List.of(GuideSamples.picked("x1", "a")));
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
