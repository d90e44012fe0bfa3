package org.hiringpipeline.assessment.sitting.candidate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.assessment.assembly.Question;
import org.hiringpipeline.assessment.assembly.QuestionPaper;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Option;
import org.hiringpipeline.assessment.sitting.Answer;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingStatus;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as its candidate sees it.
 *
 * @param status how it stands
 * @param title of the job
 * @param level seniority that is looked for
 * @param itemCount how many questions there are
 * @param answered how many have an answer
 * @param timeLimitSeconds from start to deadline, extra time included
 * @param startBy the last moment to start, until then
 * @param startedAt when it was started
 * @param deadline when it ends, once started
 * @param remainingSeconds until the deadline, once started
 * @param endedAt when it ended
 * @param sequence the highest client sequence that was saved; the next save counts on
 * from it
 * @param questions in this sitting's order; only while it is being sat
 * @param answers what is saved; only while it is being sat
 */
record CandidateView(
		@Schema(description = "How the sitting stands; more values may come", example = "started") SittingStatus status,
		@Schema(description = "Title of the job", example = "Back-End Engineer") String title,
		@Schema(description = "Seniority that is looked for; more values may come", example = "mid") String level,
		@Schema(description = "How many questions there are", example = "22") int itemCount,
		@Schema(description = "How many of them have an answer", example = "7") int answered,
		@Schema(description = "Time from start to deadline, extra time included",
				example = "3600") long timeLimitSeconds,
		@Schema(description = "The last moment to start; only while invited",
				example = "2026-09-14T08:15:00Z") @Nullable Instant startBy,
		@Schema(description = "When it was started", example = "2026-09-08T17:30:00Z") @Nullable Instant startedAt,
		@Schema(description = "When it ends; only while started",
				example = "2026-09-08T18:30:00Z") @Nullable Instant deadline,
		@Schema(description = "Time until the deadline; only while started",
				example = "2710") @Nullable Long remainingSeconds,
		@Schema(description = "When it ended", example = "2026-09-08T18:21:30Z") @Nullable Instant endedAt,
		@Schema(description = "Highest sequence that was saved; the next save counts on from it",
				example = "7") long sequence,
		@Schema(description = "The questions in this sitting's order; only while started") @Nullable List<CandidateQuestion> questions,
		@Schema(description = "What is saved; only while started") @Nullable List<SavedAnswer> answers) {

	static CandidateView of(Sitting sitting, QuestionPaper assessment, Instant now) {
		boolean sat = sitting.status() == SittingStatus.STARTED;
		return new CandidateView(sitting.status(), assessment.title(), assessment.level(),
				assessment.questions().size(), sitting.answered(),
				sitting.invitedTo().timeLimitSeconds() + sitting.extraSeconds(), sitting.startBy(), sitting.startedAt(),
				sitting.deadline(), remaining(sitting, now), sitting.endedAt(), sitting.lastSave(),
				sat ? new Shuffle(sitting.id()).questions(assessment.questions())
					.stream()
					.map(CandidateQuestion::of)
					.toList() : null,
				sat ? sitting.answers()
					.entrySet()
					.stream()
					.map((answer) -> SavedAnswer.of(answer.getKey(), answer.getValue(), null))
					.toList() : null);
	}

	@Override
	public String toString() {
		return "CandidateView[status=%s, answered=%d]".formatted(this.status, this.answered);
	}

	static @Nullable Long remaining(Sitting sitting, Instant now) {
		return (sitting.deadline() != null) ? Math.max(0, Duration.between(now, sitting.deadline()).toSeconds()) : null;
	}

	/** A question, its options in this sitting's order. */
	record CandidateQuestion(@Schema(description = "The question", example = "databases-01") String itemId,
			@Schema(description = "The skill that it assesses, lower case words joined by hyphens",
					example = "databases") String skill,
			@Schema(description = "How it is answered; more values may come", example = "single-choice") Kind kind,
			@Schema(description = "The question, Markdown",
					example = "Which statement about an index is true?") String stem,
			@Schema(description = "What to choose from, in this sitting's order; for the choice kinds only") @Nullable List<CandidateOption> options) {

		static CandidateQuestion of(Question question) {
			return new CandidateQuestion(question.itemId(), question.skill(), question.kind(), question.stem(),
					question.kind().isChoice() ? question.options().stream().map(CandidateOption::of).toList() : null);
		}

		@Override
		public String toString() {
			return "CandidateQuestion[itemId=%s]".formatted(this.itemId);
		}

	}

	/** An option to pick. */
	record CandidateOption(@Schema(description = "What to send when it is picked", example = "a") String id,
			@Schema(description = "What it says, Markdown",
					example = "It speeds up the reads that it fits.") String text) {

		static CandidateOption of(Option option) {
			return new CandidateOption(option.id(), option.text());
		}

		@Override
		public String toString() {
			return "CandidateOption[id=%s]".formatted(this.id);
		}

	}

	/** An answer as it is stored, which may be a later one than was sent. */
	record SavedAnswer(@Schema(description = "The question", example = "databases-01") String itemId,
			@Schema(description = "Sequence of the save that is stored", example = "7") long sequence,
			@Schema(description = "Ids of the picked options, for choices",
					example = "[\"a\"]") @Nullable List<String> options,
			@Schema(description = "Answer to a numeric question", example = "42.5") @Nullable Double number,
			@Schema(description = "Answer to a short text question", example = "git commit") @Nullable String text,
			@Schema(description = "Time until the deadline", example = "2710") @Nullable Long remainingSeconds) {

		static SavedAnswer of(String itemId, Answer answer, @Nullable Long remainingSeconds) {
			return new SavedAnswer(itemId, answer.sequence(), answer.options(), answer.number(), answer.text(),
					remainingSeconds);
		}

		@Override
		public String toString() {
			return "SavedAnswer[itemId=%s, sequence=%d]".formatted(this.itemId, this.sequence);
		}

	}

}
