package org.hiringpipeline.assessment.sitting.candidate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.assessment.assembly.Question;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Option;
import org.hiringpipeline.assessment.sitting.Answer;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a candidate sends it; without options, number and text it takes an earlier
 * one back.
 *
 * @param sequence counts the client's saves over all questions, from 1
 * @param options ids of the picked options, for choices
 * @param number for numeric questions
 * @param text for short texts
 */
record AnswerInput(
		@Schema(description = "Counts the client's saves over all questions, from 1; the highest wins",
				example = "7") @NotNull @Min(1) @Max(9_007_199_254_740_991L) Long sequence,
		@Schema(description = "Ids of the picked options, for choices",
				example = "[\"a\"]") @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 16) String> options,
		@Schema(description = "For numeric questions", example = "42.5") @Nullable Double number,
		@Schema(description = "For short text questions",
				example = "git commit") @Size(max = 500) @Nullable String text) {

	/** What does not fit the question; empty if all does. */
	List<FieldProblem> faults(Question question) {
		var faults = new ArrayList<FieldProblem>();
		misplaced("options", this.options, question.kind().isChoice(), faults);
		misplaced("number", this.number, question.kind() == Kind.NUMERIC, faults);
		misplaced("text", this.text, question.kind() == Kind.SHORT_TEXT, faults);
		if (this.number != null && !Double.isFinite(this.number)) {
			faults.add(new FieldProblem("number", "must be a finite number"));
		}
		if (this.options != null && question.kind().isChoice()) {
			picked(this.options, question, faults);
		}
		return faults;
	}

	Answer toAnswer() {
		return new Answer(Objects.requireNonNull(this.sequence), this.options, this.number, this.text);
	}

	@Override
	public String toString() {
		return "AnswerInput[sequence=%d]".formatted(this.sequence);
	}

	private static void picked(List<String> picked, Question question, List<FieldProblem> faults) {
		var known = question.options().stream().map(Option::id).toList();
		if (!known.containsAll(picked)) {
			faults.add(new FieldProblem("options", "must be ids of the question's options"));
		}
		if (new HashSet<>(picked).size() != picked.size()) {
			faults.add(new FieldProblem("options", "must differ from each other"));
		}
		if (question.kind() == Kind.SINGLE_CHOICE && picked.size() > 1) {
			faults.add(new FieldProblem("options", "must be at most one"));
		}
	}

	private static void misplaced(String field, @Nullable Object value, boolean fits, List<FieldProblem> faults) {
		if (value != null && !fits) {
			faults.add(new FieldProblem(field, "does not belong to this kind of question"));
		}
	}

}
