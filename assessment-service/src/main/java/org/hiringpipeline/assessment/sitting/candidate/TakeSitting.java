package org.hiringpipeline.assessment.sitting.candidate;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.hiringpipeline.assessment.assembly.QuestionPapers;
import org.hiringpipeline.assessment.sitting.Answer;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingStatus;
import org.hiringpipeline.assessment.sitting.candidate.CandidateView.SavedAnswer;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What a candidate does: look, start, answer, submit. Every step may be repeated. */
@Component
class TakeSitting {

	private final AggregateStore<Sitting> sittings;

	private final QuestionPapers assessments;

	private final Clock clock;

	TakeSitting(AggregateStore<Sitting> sittings, QuestionPapers assessments, Clock clock) {
		this.sittings = sittings;
		this.assessments = assessments;
		this.clock = clock;
	}

	/** How the sitting stands now; one whose time is over ends here. */
	CandidateView look(String id) {
		return view(current(id));
	}

	CandidateView start(String id) {
		return reach(id, SittingStatus.STARTED, "It cannot be started any more.",
				(sitting) -> sitting.start(this.clock.instant()));
	}

	CandidateView submit(String id) {
		return reach(id, SittingStatus.SUBMITTED, "Only a started sitting can be submitted.",
				(sitting) -> sitting.submit(this.clock.instant()));
	}

	/**
	 * Saves an answer by a single guarded write, unless one with the same or a higher
	 * sequence is there; the answer is what is stored then.
	 */
	SavedAnswer save(String id, String itemId, AnswerInput input) {
		var sitting = current(id);
		refuseUnlessOpen(sitting);
		var question = this.assessments.get(sitting.invitedTo().assessmentId())
			.question(itemId)
			.orElseThrow(() -> new NotFound("question", itemId));
		var faults = input.faults(question);
		if (!faults.isEmpty()) {
			throw new Invalid(faults);
		}
		var answer = input.toAnswer();
		if (!sitting.save(itemId, answer, this.clock.instant()).equals(sitting) && write(id, itemId, answer)) {
			return SavedAnswer.of(itemId, answer, CandidateView.remaining(sitting, this.clock.instant()));
		}
		var after = current(id);
		refuseUnlessOpen(after);
		var stored = Objects.requireNonNull(after.answers().get(itemId), "a refused save has one before it");
		return SavedAnswer.of(itemId, stored, CandidateView.remaining(after, this.clock.instant()));
	}

	/** The aggregate's rule once more, for what has happened since it was read. */
	private boolean write(String id, String itemId, Answer answer) {
		var field = "answers." + itemId;
		var value = new Document("sequence", answer.sequence());
		append(value, "options", answer.options());
		append(value, "number", answer.number());
		append(value, "text", answer.text());
		return this.sittings.touch(id,
				Filters.and(Filters.eq("status", SittingStatus.STARTED.name()),
						Filters.gt("deadline", Date.from(this.clock.instant())),
						Filters.or(Filters.exists(field, false), Filters.lt(field + ".sequence", answer.sequence()))),
				Updates.combine(Updates.set(field, value), Updates.max("lastSave", answer.sequence())));
	}

	private static void append(Document document, String field, @Nullable Object value) {
		if (value != null) {
			document.append(field, value);
		}
	}

	private CandidateView reach(String id, SittingStatus wanted, String refusal,
			Function<Sitting, Change<Sitting>> transition) {
		var after = this.sittings.change(id, transition).orElseThrow().state();
		if (after.status() != wanted) {
			throw new Conflict(refusal, Standing.of(after));
		}
		return view(after);
	}

	private void refuseUnlessOpen(Sitting sitting) {
		if (!sitting.takesAnswers(this.clock.instant())) {
			throw new Conflict("It takes no answers now.", Standing.of(sitting));
		}
	}

	private Sitting current(String id) {
		return this.sittings.change(id, (sitting) -> sitting.expire(this.clock.instant())).orElseThrow().state();
	}

	private CandidateView view(Sitting sitting) {
		return CandidateView.of(sitting, this.assessments.get(sitting.invitedTo().assessmentId()),
				this.clock.instant());
	}

	/** How a sitting stands that refused something. */
	record Standing(SittingStatus status, @Nullable Instant startedAt, @Nullable Instant endedAt) {

		static Standing of(Sitting sitting) {
			return new Standing(sitting.status(), sitting.startedAt(), sitting.endedAt());
		}

	}

}
