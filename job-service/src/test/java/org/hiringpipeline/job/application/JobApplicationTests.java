package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.hiringpipeline.job.application.ApplicationOutcome.Moved;
import org.hiringpipeline.job.application.ApplicationOutcome.Refused;
import org.hiringpipeline.job.application.stage.ApplicationTransition;
import org.hiringpipeline.job.application.stage.ChangedBy;
import org.hiringpipeline.job.application.stage.Recommendation;
import org.hiringpipeline.job.application.stage.Recommendation.Action;
import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.SittingProgress;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.application.stage.StageChange;
import org.hiringpipeline.job.posting.PostingSummary;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.platform.aggregate.Change;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobApplicationTests {

	private static final Instant NOW = Instant.parse("2026-09-03T10:00:00Z");

	private static final PostingSummary POSTING = new PostingSummary("posting", "Engineer", "payments", 60,
			Optional.empty(), PostingStatus.OPEN);

	private static final List<Stage> FORWARD = List.of(Stage.values());

	/** Where people may move an application, written down a second time. */
	private static final Map<Stage, Set<Stage>> PLAN = Map.of(Stage.APPLIED, orEnd(Stage.SHORTLISTED), Stage.INVITED,
			orEnd(Stage.SHORTLISTED), Stage.ASSESSED, orEnd(Stage.SHORTLISTED), Stage.SHORTLISTED,
			orEnd(Stage.INTERVIEW), Stage.INTERVIEW, orEnd(Stage.OFFER), Stage.OFFER, orEnd(Stage.HIRED));

	private static final Set<Stage> TERMINAL = Set.of(Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN);

	private static final Set<Stage> RULE_REACHES = Set.of(Stage.INVITED, Stage.ASSESSED, Stage.SHORTLISTED);

	private static final List<SittingProgress> SITTING = List.of(sitting("invited", 1), sitting("started", 2),
			sitting("submitted", 3));

	@Test
	void eventsInAnyOrderAndTwiceEndTheSame() {
		for (long seed = 0; seed < 1000; seed++) {
			var random = new Random(seed);
			double first = random.nextInt(1001) / 10.0;
			double revised = random.nextInt(1001) / 10.0;
			var events = new ArrayList<>(events(first, revised));
			events.addAll(events(first, revised).subList(0, random.nextInt(events.size())));
			Collections.shuffle(events, random);
			var application = submitted();
			for (var event : events) {
				application = event.apply(application);
				assertConsistent(application, seed);
			}
			assertThat(application.score()).as("seed %d", seed).isEqualTo(new Score(revised, 5));
			assertThat(application.recommendation()).as("seed %d", seed)
				.isEqualTo(Recommendation.byThreshold(60, revised));
			var expected = (revised >= 60) ? Set.of(Stage.SHORTLISTED)
					: (first >= 60) ? Set.of(Stage.ASSESSED, Stage.SHORTLISTED) : Set.of(Stage.ASSESSED);
			assertThat(expected).as("seed %d", seed).contains(application.stage());
		}
	}

	@Test
	void noEventEverOverridesAPersonAndWhatIsOverStaysOver() {
		for (long seed = 0; seed < 1000; seed++) {
			var random = new Random(seed);
			var application = submitted();
			for (int step = 0; step < 25; step++) {
				application = random.nextBoolean() ? byEvent(application, random, seed)
						: byPerson(application, random, seed);
				assertConsistent(application, seed);
			}
		}
	}

	private static JobApplication byEvent(JobApplication before, Random random, long seed) {
		var events = events(random.nextInt(101), random.nextInt(101));
		var after = events.get(random.nextInt(events.size())).apply(before);
		if (after.stage() != before.stage()) {
			assertThat(RULE_REACHES).as("seed %d", seed).contains(after.stage());
			assertThat(before.lastChange().changedBy()).as("seed %d: a person had decided", seed)
				.isNotEqualTo(ChangedBy.PERSON);
		}
		return after;
	}

	private static JobApplication byPerson(JobApplication before, Random random, long seed) {
		var to = FORWARD.get(random.nextInt(FORWARD.size()));
		var outcome = before.moveTo(to, "ann", "because", NOW);
		assertThat(outcome).as("seed %d: %s to %s", seed, before.stage(), to)
			.isInstanceOf(PLAN.getOrDefault(before.stage(), Set.of()).contains(to) ? Moved.class : Refused.class);
		return (outcome instanceof Moved moved) ? moved.change().state() : before;
	}

	private static void assertConsistent(JobApplication application, long seed) {
		var history = application.history();
		assertThat(history.getLast().to()).isEqualTo(application.stage());
		for (int i = 1; i < history.size(); i++) {
			assertThat(history.get(i).from()).as("seed %d", seed).isEqualTo(history.get(i - 1).to());
			assertThat(TERMINAL).as("seed %d", seed).doesNotContain(history.get(i - 1).to());
			assertThat(FORWARD.indexOf(history.get(i).to())).as("seed %d: only forward", seed)
				.isGreaterThan(FORWARD.indexOf(history.get(i - 1).to()));
			if (history.get(i).to() == Stage.REJECTED) {
				assertThat(history.get(i).changedBy()).as("seed %d", seed).isEqualTo(ChangedBy.PERSON);
			}
		}
	}

	@Test
	void thereIsOneApplicationPerCandidateAndPosting() {
		assertThat(JobApplication.id("posting", "candidate")).isEqualTo(JobApplication.id("posting", "candidate"))
			.isNotEqualTo(JobApplication.id("candidate", "posting"))
			.matches("[0-9a-f-]{36}");
	}

	@Test
	void theThresholdItselfAdvances() {
		assertThat(Recommendation.byThreshold(60, 60).action()).isEqualTo(Action.ADVANCE);
		assertThat(Recommendation.byThreshold(60, 59.9).action()).isEqualTo(Action.HOLD);
	}

	@Test
	void aScoreAndTheRuleAreTwoChangesThatTellTheirState() {
		var assessed = submitted().takeScore(new Score(76, 5), 1, NOW);
		assertThat(told(assessed))
			.isEqualTo(new ApplicationState(assessed.state().id(), "posting", "candidate", Stage.ASSESSED,
					Stage.APPLIED, ChangedBy.SYSTEM, NOW, new Score(76, 5), Recommendation.byThreshold(60, 76)));
		var shortlisted = assessed.state().advance(NOW);
		assertThat(told(shortlisted)).extracting(ApplicationState::stage, ApplicationState::changedBy)
			.containsExactly(Stage.SHORTLISTED, ChangedBy.RULE);
		assertThat(shortlisted.state().advance(NOW).facts()).isEmpty();
	}

	@Test
	void aLateOrRevisedScoreOnlyChangesTheRecommendationOfWhatAPersonHasDecided() {
		var rejected = ((Moved) submitted().moveTo(Stage.REJECTED, "ann", "no visa", NOW)).change().state();
		var scored = rejected.takeScore(new Score(99, 1), 1, NOW.plusSeconds(5));
		assertThat(scored.facts()).singleElement()
			.satisfies((fact) -> assertThat(fact.type()).isEqualTo(ApplicationEvents.SCORE_CHANGED));
		assertThat(told(scored)).isEqualTo(new ApplicationState(rejected.id(), "posting", "candidate", Stage.REJECTED,
				null, ChangedBy.SYSTEM, NOW.plusSeconds(5), new Score(99, 1), Recommendation.byThreshold(60, 99)));
		assertThat(scored.state().stage()).isEqualTo(Stage.REJECTED);
		assertThat(scored.state().recommendation()).isEqualTo(Recommendation.byThreshold(60, 99));
		assertThat(scored.state().advance(NOW).state().stage()).isEqualTo(Stage.REJECTED);
	}

	@Test
	void aRevisionThatChangesNothingThatIsToldTellsNothing() {
		var assessed = submitted().takeScore(new Score(40, 5), 1, NOW).state();
		var revised = assessed.takeScore(new Score(40, 5), 2, NOW);
		assertThat(revised.facts()).isEmpty();
		assertThat(revised.state().scoreSequence()).isEqualTo(2);
		assertThat(assessed.takeScore(new Score(40, 6), 2, NOW).facts()).hasSize(1);
	}

	/** What a consumer knows who has only ever applied the latest event. */
	@Test
	void theLatestEventAlwaysCarriesTheWholeState() {
		for (long seed = 0; seed < 1000; seed++) {
			var random = new Random(seed);
			var change = JobApplication.submit(POSTING, "candidate", "ann", NOW);
			var told = told(change);
			for (int step = 0; step < 25; step++) {
				change = anyChange(change.state(), random);
				told = change.facts().isEmpty() ? told : told(change);
				var state = change.state();
				assertThat(told).as("seed %d", seed)
					.extracting(ApplicationState::applicationId, ApplicationState::postingId,
							ApplicationState::candidateId, ApplicationState::stage, ApplicationState::score,
							ApplicationState::recommendation)
					.containsExactly(state.id(), state.postingId(), state.candidateId(), state.stage(), state.score(),
							state.recommendation());
			}
		}
	}

	private static Change<JobApplication> anyChange(JobApplication before, Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> before.hearOfSitting(SITTING.get(random.nextInt(SITTING.size())), NOW);
			case 1 -> before.takeScore(new Score(random.nextInt(101), 5), random.nextInt(10), NOW);
			case 2 -> before.advance(NOW);
			default -> (before.moveTo(FORWARD.get(random.nextInt(FORWARD.size())), "ann", "because",
					NOW) instanceof Moved moved) ? moved.change() : Change.none(before);
		};
	}

	@Test
	void anOlderScoreIsLeftBehind() {
		var revised = submitted().takeScore(new Score(40, 5), 2, NOW).state();
		assertThat(revised.takeScore(new Score(90, 5), 1, NOW)).isEqualTo(Change.none(revised));
	}

	@Test
	void aStatusThatIsNotKnownInvites() {
		var invited = submitted().hearOfSitting(sitting("paused", 1), NOW).state();
		assertThat(invited.stage()).isEqualTo(Stage.INVITED);
		assertThat(invited.sitting()).isEqualTo(sitting("paused", 1));
	}

	@Test
	void everyStepWaitsForBeingCounted() {
		var submitted = submitted();
		assertThat(submitted.stepsToCount()).isEqualTo(1);
		assertThat(submitted.takeScore(new Score(40, 5), 1, NOW).state().stepsToCount()).isEqualTo(2);
		assertThat(scored(submitted, 70, 1).stepsToCount()).isEqualTo(3);
	}

	@Test
	void aCancelledSittingInvitesNobody() {
		assertThat(submitted().hearOfSitting(sitting("cancelled", 1), NOW).facts()).isEmpty();
	}

	@Test
	void withdrawingIsTheCandidatesDoing() {
		var withdrawn = ((Moved) submitted().moveTo(Stage.WITHDRAWN, "ann", "found a job", NOW)).change();
		assertThat(withdrawn.facts()).singleElement()
			.satisfies((fact) -> assertThat(fact.type()).isEqualTo(ApplicationEvents.WITHDRAWN));
		assertThat(withdrawn.state().lastChange()).extracting(StageChange::changedBy, StageChange::actor)
			.containsExactly(ChangedBy.CANDIDATE, "ann");
	}

	@Test
	void reasonsAreNotLogged() {
		var rejected = ((Moved) submitted().moveTo(Stage.REJECTED, "ann", "no visa", NOW)).change();
		assertThat(rejected.toString()).doesNotContain("no visa");
		assertThat(new ApplicationTransition(Stage.REJECTED, "no visa").toString()).doesNotContain("no visa");
	}

	private static Set<Stage> orEnd(Stage next) {
		return Set.of(next, Stage.REJECTED, Stage.WITHDRAWN);
	}

	private static List<UnaryOperator<JobApplication>> events(double first, double revised) {
		List<UnaryOperator<JobApplication>> events = new ArrayList<>();
		for (var news : SITTING) {
			events.add((application) -> application.hearOfSitting(news, NOW).state());
		}
		events.add((application) -> scored(application, first, 1));
		events.add((application) -> scored(application, revised, 2));
		return events;
	}

	private static JobApplication scored(JobApplication application, double score, long sequence) {
		return application.takeScore(new Score(score, 5), sequence, NOW).state().advance(NOW).state();
	}

	private static ApplicationState told(Change<JobApplication> change) {
		return (ApplicationState) change.facts().getFirst().data();
	}

	private static JobApplication submitted() {
		return JobApplication.submit(POSTING, "candidate", "ann", NOW).state();
	}

	private static SittingProgress sitting(String status, long sequence) {
		return new SittingProgress("sitting", status, sequence);
	}

}
