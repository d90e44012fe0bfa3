package org.hiringpipeline.job.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.hiringpipeline.job.input.Rules.Broken;
import org.hiringpipeline.job.posting.PostingOutcome.Lacking;
import org.hiringpipeline.job.posting.PostingOutcome.Moved;
import org.hiringpipeline.job.posting.PostingOutcome.Refused;
import org.hiringpipeline.job.posting.status.PostingRules;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.terms.AssessmentSettings;
import org.hiringpipeline.platform.aggregate.Change;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobPostingTests {

	/** The plan of a posting's life, written down a second time. */
	private static final Map<String, Set<String>> LIFE = Map.of("draft", Set.of("open", "cancelled"), "open",
			Set.of("paused", "closed", "filled", "cancelled"), "paused",
			Set.of("open", "closed", "filled", "cancelled"), "closed", Set.of("filled"), "filled", Set.of(),
			"cancelled", Set.of());

	private static final List<PostingStatus> ALL = List.of(PostingStatus.values());

	private static final Map<String, String> TOLD = Map.of("draft open", "opened", "open paused", "paused",
			"paused open", "resumed", "open closed", "closed", "paused closed", "closed", "open filled", "filled",
			"paused filled", "filled", "closed filled", "filled");

	@Test
	void whateverIsAskedInWhateverOrderOnlyThePlannedStepsHappen() {
		for (long seed = 0; seed < 500; seed++) {
			var random = new Random(seed);
			var posting = SamplePostings.draft();
			for (int step = 0; step < 40; step++) {
				posting = random.nextInt(5) == 0 ? change(posting, seed) : move(posting, random, seed);
			}
			assertThat(posting.history().size()).as("seed %d", seed).isLessThanOrEqualTo(JobPosting.HISTORY);
		}
	}

	private static JobPosting move(JobPosting posting, Random random, long seed) {
		var to = ALL.get(random.nextInt(ALL.size()));
		var from = posting.status();
		var outcome = posting.moveTo(to, "ann", null, SamplePostings.NOW.plusSeconds(posting.history().size()));
		assertThat(outcome).as("seed %d: %s to %s", seed, from, to)
			.isInstanceOf(planned(from, to) ? Moved.class : Refused.class);
		if (!(outcome instanceof Moved moved)) {
			return posting;
		}
		var after = moved.change().state();
		assertThat(after.status()).isEqualTo(to);
		assertThat(after.history().getLast().from()).isEqualTo(from);
		assertThat(after.openedAt() != null).isEqualTo(posting.openedAt() != null || to == PostingStatus.OPEN);
		if (posting.openedAt() != null) {
			assertThat(after.openedAt()).isEqualTo(posting.openedAt());
		}
		assertTells(moved.change(), TOLD.getOrDefault(from + " " + to, "cancelled"));
		return after;
	}

	private static boolean planned(PostingStatus from, PostingStatus to) {
		return LIFE.getOrDefault(from.toString(), Set.of()).contains(to.toString());
	}

	private static JobPosting change(JobPosting posting, long seed) {
		var other = SamplePostings.terms("Kiel", posting.terms().location().city() != null, null);
		var outcome = posting.changeTo(other, posting.role(), SamplePostings.DEFAULTS);
		assertThat(outcome).as("seed %d: change of %s", seed, posting.status())
			.isInstanceOf((posting.status() == PostingStatus.DRAFT) ? Moved.class : Refused.class);
		return (outcome instanceof Moved moved) ? moved.change().state() : posting;
	}

	private static void assertTells(Change<JobPosting> change, String what) {
		assertThat(change.facts()).singleElement().satisfies((fact) -> {
			assertThat(fact.type().name()).isEqualTo("org.hiringpipeline.job-posting." + what + ".v1");
			assertThat(fact.data()).isEqualTo(PostingState.of(change.state()));
		});
	}

	@Test
	void whatTheTeamLeavesOutFollowsFromTheDefaults() {
		var posting = SamplePostings.draft();
		assertThat(posting.assessment()).isEqualTo(new AssessmentSettings(40, 2400, 168));
		assertThat(posting.advanceThreshold()).isEqualTo(60);
		assertThat(posting.title()).isEqualTo("Back-End Engineer");
	}

	@Test
	void openingNamesEverythingThatIsMissingAtOnce() {
		var posting = SamplePostings.draft(SamplePostings.bareTerms(), SamplePostings.role("Engineer", "Build"));
		assertThat(posting.moveTo(PostingStatus.OPEN, "ann", null, SamplePostings.NOW))
			.isInstanceOfSatisfying(Lacking.class, (lacking) -> assertThat(lacking.what()).extracting(Broken::field)
				.containsExactly("hiringTeam", "location.city", "validThrough"));
	}

	@Test
	void theSameTermsAreNoChange() {
		var posting = SamplePostings.draft();
		assertThat(posting.changeTo(posting.terms(), posting.role(), SamplePostings.DEFAULTS))
			.isEqualTo(new Moved(Change.none(posting)));
	}

	@Test
	void oneCanApplyWhileItIsOpenUpToTheLastDay() {
		var open = ((Moved) SamplePostings.draft().moveTo(PostingStatus.OPEN, "ann", null, SamplePostings.NOW)).change()
			.state();
		assertThat(againstApplication(open, "2026-09-30")).isEmpty();
		assertThat(againstApplication(open, "2026-10-01")).isPresent();
		assertThat(againstApplication(SamplePostings.draft(), "2026-09-30")).isPresent();
	}

	private static Optional<String> againstApplication(JobPosting posting, String today) {
		return PostingRules.againstApplication(posting.status(), posting.terms(), LocalDate.parse(today));
	}

	@Test
	void everyStatusSaysWhyItRefuses() {
		for (var from : PostingStatus.values()) {
			for (var to : PostingStatus.values()) {
				assertThat(PostingRules.againstMove(from, to).isEmpty()).as("%s to %s", from, to)
					.isEqualTo(planned(from, to));
			}
		}
		assertThat(List.of(PostingRules.againstMove(PostingStatus.FILLED, PostingStatus.OPEN).orElseThrow(),
				PostingRules.againstMove(PostingStatus.OPEN, PostingStatus.OPEN).orElseThrow(),
				PostingRules.againstMove(PostingStatus.CLOSED, PostingStatus.PAUSED).orElseThrow()))
			.containsExactly("A filled posting stays as it is.", "The posting is open already.",
					"A closed posting cannot become paused.");
	}

	@Test
	void noPersonIsNamedWhereItMightBeLogged() {
		assertThat(SamplePostings.draft().toString()).doesNotContain("Grace").doesNotContain("grace@");
	}

}
