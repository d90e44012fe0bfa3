package org.hiringpipeline.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.hiringpipeline.assessment.assembly.Question;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Option;
import org.hiringpipeline.assessment.sitting.SittingEvents.Submission;
import org.hiringpipeline.assessment.sitting.candidate.Shuffle;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.Fact;

import static org.assertj.core.api.Assertions.assertThat;

class SittingTests {

	private static final Instant BEGIN = Instant.parse("2030-01-01T00:00:00Z");

	private static final Terms TERMS = new Terms("assessment", 1, 3600, 24, 3);

	enum What {

		INVITE, START, SAVE, SUBMIT, EXPIRE, EXTRA_TIME, CANCEL

	}

	record Step(What what, long minutesLater, int number) {
	}

	@Property(tries = 500)
	void keepsItsPromisesInAnyOrder(@ForAll("lives") List<Step> life) {
		var sitting = Sitting.awaiting(new Application("application", "posting", "candidate"));
		var facts = new ArrayList<Fact>();
		Map<String, Answer> saved = new HashMap<>();
		var now = BEGIN;
		for (var step : life) {
			now = now.plus(Duration.ofMinutes(step.minutesLater()));
			var before = sitting;
			if (step.what() == What.SAVE) {
				sitting = save(sitting, step.number(), now, saved);
			}
			else {
				var change = change(sitting, step, now);
				if (change.facts().isEmpty() && change.state().status() == before.status()
						&& step.what() != What.EXTRA_TIME) {
					assertThat(change.state()).isEqualTo(before);
				}
				facts.addAll(change.facts());
				sitting = change.state();
			}
			holds(before, sitting, now);
		}
		told(facts, sitting, saved);
	}

	private static Sitting save(Sitting sitting, int number, Instant now, Map<String, Answer> saved) {
		var item = "item-" + number % 3;
		var answer = new Answer(number, null, (double) number, null);
		var known = sitting.answers().get(item);
		if (!sitting.takesAnswers(now) || (known != null && known.sequence() >= number)) {
			return sitting;
		}
		saved.put(item, answer);
		var answers = new HashMap<>(sitting.answers());
		answers.put(item, answer);
		return new Sitting(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
				sitting.status(), sitting.terms(), sitting.invitedAt(), sitting.startedAt(), sitting.endedAt(),
				sitting.dueAt(), sitting.extraTime(), Math.max(sitting.lastSave(), number), answers, sitting.links());
	}

	private static Change<Sitting> change(Sitting sitting, Step step, Instant now) {
		return switch (step.what()) {
			case INVITE -> sitting.invite(TERMS, now);
			case START -> sitting.start(now);
			case SUBMIT -> sitting.submit(now);
			case EXPIRE -> sitting.expire(now);
			case EXTRA_TIME -> sitting.grant(new Grant("grant-" + step.number() % 5, 60L * step.number(), "ann"), now);
			case CANCEL -> sitting.cancel(now);
			case SAVE -> throw new IllegalArgumentException("not a change that is told");
		};
	}

	private static void holds(Sitting before, Sitting after, Instant now) {
		if (before.status().isOver()) {
			assertThat(after).isEqualTo(before);
		}
		assertThat(after.status()).isGreaterThanOrEqualTo(before.status());
		assertThat(after.dueAt() != null)
			.isEqualTo(after.status() == SittingStatus.INVITED || after.status() == SittingStatus.STARTED);
		assertThat(after.endedAt() != null).isEqualTo(after.status().isOver());
		assertThat(after.extraSeconds()).isLessThanOrEqualTo(Sitting.MOST_EXTRA_SECONDS);
		assertThat(after.answers().size()).isGreaterThanOrEqualTo(before.answers().size());
		if (after.status() == SittingStatus.STARTED && after.startedAt() != null) {
			assertThat(after.dueAt()).isEqualTo(after.startedAt().plusSeconds(3600 + after.extraSeconds()));
		}
		if (after.endedAt() != null) {
			assertThat(after.endedAt()).isBeforeOrEqualTo(now);
		}
	}

	private static void told(List<Fact> facts, Sitting sitting, Map<String, Answer> saved) {
		var types = facts.stream().map((fact) -> fact.type().name()).toList();
		assertThat(types).doesNotHaveDuplicates();
		boolean handedIn = types.contains("org.hiringpipeline.submission.received.v1");
		assertThat(handedIn).isEqualTo(sitting.status() == SittingStatus.SUBMITTED
				|| (sitting.status() == SittingStatus.EXPIRED && sitting.startedAt() != null));
		facts.stream()
			.filter((fact) -> fact.data() instanceof Submission)
			.map((fact) -> (Submission) fact.data())
			.forEach((submission) -> assertThat(submission.answers()).hasSameSizeAs(saved.keySet())
				.allSatisfy((answer) -> assertThat(answer.number())
					.isEqualTo(saved.getOrDefault(answer.itemId(), new Answer(0, null, null, null)).number())));
		if (sitting.invitedAt() == null) {
			assertThat(facts).isEmpty();
		}
	}

	@Provide
	Arbitrary<List<Step>> lives() {
		return Combinators
			.combine(Arbitraries.frequency(tuple(3, What.INVITE), tuple(4, What.START), tuple(10, What.SAVE),
					tuple(1, What.SUBMIT), tuple(2, What.EXPIRE), tuple(2, What.EXTRA_TIME), tuple(1, What.CANCEL)),
					Arbitraries.longs().between(0, 1500).map((minutes) -> (minutes > 1300) ? minutes : minutes / 100),
					Arbitraries.integers().between(1, 1000))
			.as(Step::new)
			.list()
			.ofMaxSize(40);
	}

	private static Tuple2<Integer, What> tuple(int frequency, What what) {
		return Tuple.of(frequency, what);
	}

	@Example
	void expiresExactlyAtItsDeadline() {
		var started = Sitting.awaiting(new Application("application", "posting", "candidate"))
			.invite(TERMS, BEGIN)
			.state()
			.start(BEGIN)
			.state();
		var deadline = BEGIN.plusSeconds(3600);
		assertThat(started.takesAnswers(deadline.minusMillis(1))).isTrue();
		assertThat(started.takesAnswers(deadline)).isFalse();
		assertThat(started.submit(deadline).state().status()).isEqualTo(SittingStatus.EXPIRED);
		assertThat(started.expire(deadline.plusSeconds(9)).state().endedAt()).isEqualTo(deadline);
	}

	@Example
	void shufflesPerSittingAndAlwaysTheSame() {
		var options = List.of(new Option("a", ""), new Option("b", ""), new Option("c", ""), new Option("d", ""));
		var questions = List.of("1", "2", "3", "4", "5", "6")
			.stream()
			.map((id) -> new Question(id, "baking", Kind.SINGLE_CHOICE, "?", options))
			.toList();
		var shuffled = new Shuffle("one").questions(questions);
		assertThat(shuffled).isEqualTo(new Shuffle("one").questions(questions)).isNotEqualTo(questions);
		assertThat(shuffled).isNotEqualTo(new Shuffle("two").questions(questions));
		assertThat(shuffled).extracting(Question::itemId).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
		assertThat(shuffled.getFirst().options()).containsExactlyInAnyOrderElementsOf(options);
	}

	@Example
	void keepsTokensSecret() {
		var token = Token.random();
		assertThat(token.value()).hasSize(43);
		assertThat(token.toString()).doesNotContain(token.value());
		assertThat(Token.parse(token.value())).contains(token);
		assertThat(token.hash()).hasSize(64).isNotEqualTo(Token.random().hash());
	}

}
