package org.hiringpipeline.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The events about sittings and what they carry, as {@code contracts/events/sittings} and
 * {@code submissions} have it.
 */
enum SittingEvents {

	INVITED, STARTED, SUBMITTED, EXPIRED, CANCELLED;

	private static final EventType RECEIVED = new EventType("org.hiringpipeline.submission.received.v1",
			"hiring.submissions", "submissions/submission.v1.json");

	/** The change to a sitting, and that it is told. */
	Change<Sitting> tell(Sitting sitting) {
		return Change.of(sitting, new Fact(type(), State.of(sitting)));
	}

	/** The change to a sitting that ends it, with its answers for the scoring. */
	Change<Sitting> tellWithAnswers(Sitting sitting) {
		return Change.of(sitting, new Fact(type(), State.of(sitting)),
				new Fact(RECEIVED, Submission.of(sitting, wireName())));
	}

	private EventType type() {
		return new EventType("org.hiringpipeline.sitting." + wireName() + ".v1", "hiring.sittings",
				"sittings/sitting.v1.json");
	}

	private String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	private record State(String sittingId, String applicationId, String postingId, String candidateId,
			String assessmentId, SittingStatus status, Instant invitedAt, @Nullable Instant startedAt,
			@Nullable Instant endedAt) {

		static State of(Sitting sitting) {
			return new State(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
					sitting.invitedTo().assessmentId(), sitting.status(), Objects.requireNonNull(sitting.invitedAt()),
					sitting.startedAt(), sitting.endedAt());
		}

	}

	record Submission(String sittingId, String applicationId, String postingId, String candidateId, String assessmentId,
			int edition, String endedBy, Instant endedAt, List<GivenAnswer> answers) {

		static Submission of(Sitting sitting, String endedBy) {
			return new Submission(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
					sitting.invitedTo().assessmentId(), sitting.invitedTo().edition(), endedBy,
					Objects.requireNonNull(sitting.endedAt()),
					sitting.answers()
						.entrySet()
						.stream()
						.filter((answer) -> !answer.getValue().isEmpty())
						.map((answer) -> GivenAnswer.of(answer.getKey(), answer.getValue()))
						.toList());
		}

	}

	record GivenAnswer(String itemId, @Nullable List<String> options, @Nullable Double number, @Nullable String text) {

		static GivenAnswer of(String itemId, Answer answer) {
			return new GivenAnswer(itemId, answer.options(), answer.number(), answer.text());
		}

	}

}
