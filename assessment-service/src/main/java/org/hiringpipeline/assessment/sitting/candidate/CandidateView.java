package org.hiringpipeline.assessment.sitting.candidate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.hiringpipeline.assessment.assembly.QuestionPaper;
import org.hiringpipeline.assessment.assembly.Question;
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
record CandidateView(SittingStatus status, String title, String level, int itemCount, int answered,
		long timeLimitSeconds, @Nullable Instant startBy, @Nullable Instant startedAt, @Nullable Instant deadline,
		@Nullable Long remainingSeconds, @Nullable Instant endedAt, long sequence,
		@Nullable List<CandidateQuestion> questions, @Nullable List<SavedAnswer> answers) {

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
	record CandidateQuestion(String itemId, String skill, Kind kind, String stem,
			@Nullable List<CandidateOption> options) {

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
	record CandidateOption(String id, String text) {

		static CandidateOption of(Option option) {
			return new CandidateOption(option.id(), option.text());
		}

		@Override
		public String toString() {
			return "CandidateOption[id=%s]".formatted(this.id);
		}

	}

	/** An answer as it is stored, which may be a later one than was sent. */
	record SavedAnswer(String itemId, long sequence, @Nullable List<String> options, @Nullable Double number,
			@Nullable String text, @Nullable Long remainingSeconds) {

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
