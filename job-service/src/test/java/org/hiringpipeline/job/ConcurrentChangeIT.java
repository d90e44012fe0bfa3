package org.hiringpipeline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;
import static org.hiringpipeline.job.HiringRound.move;

/** Of all changes that rest on the same version, one is made, however close they come. */
@RunsOnEngines
class ConcurrentChangeIT {

	private static final int AT_ONCE = 6;

	@Autowired
	Environment environment;

	Api recruiter;

	HiringRound round;

	@BeforeEach
	void recruiter() {
		this.recruiter = Api.as(this.environment, "recruiter", "payments");
		this.round = new HiringRound(this.recruiter, "payments");
	}

	@Test
	void stepsOfAnApplication() throws Exception {
		var posting = id(this.round.open());
		for (int i = 0; i < 5; i++) {
			var application = this.round.apply(posting);
			var path = "/v1/applications/" + id(application);
			assertOneIsMade((nth) -> move(this.recruiter, application, path, "{\"to\": \"shortlisted\"}"));
			assertThat(this.recruiter.get(path).json().path("history")).hasSize(2);
		}
	}

	@Test
	void changesAndStepsOfAPosting() throws Exception {
		for (int i = 0; i < 5; i++) {
			var draft = this.round.draft();
			var path = "/v1/postings/" + id(draft);
			assertOneIsMade((nth) -> (nth % 2 == 0) ? move(this.recruiter, draft, path, "{\"to\": \"open\"}")
					: this.recruiter.ifMatch(draft).patch(path, "{\"advanceThreshold\": " + nth + "}"));
			assertThat(this.recruiter.get(path).etag()).isEqualTo("\"2\"");
		}
	}

	@Test
	void changesOfAProfile() throws Exception {
		var added = this.recruiter.create("/v1/role-profiles", HiringRound.PROFILE.formatted(UUID.randomUUID()));
		var path = "/v1/role-profiles/" + added.text("/profileId");
		assertOneIsMade((nth) -> this.recruiter.ifMatch(added).patch(path, "{\"title\": \"Chef " + nth + "\"}"));
		assertThat(this.recruiter.get(path).etag()).isEqualTo("\"2\"");
	}

	private static void assertOneIsMade(IntFunction<Answer> change) throws Exception {
		List<Callable<Integer>> changes = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			int nth = i;
			changes.add(() -> change.apply(nth).status());
		}
		try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
			var answers = new ArrayList<Integer>();
			for (var answer : threads.invokeAll(changes)) {
				answers.add(answer.get());
			}
			assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
		}
	}

}
