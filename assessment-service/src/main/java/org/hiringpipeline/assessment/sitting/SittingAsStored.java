package org.hiringpipeline.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of a sitting as it stands in the store: its status as a text, since a
 * newer version may have written another than are known here.
 */
public record SittingAsStored(String id, String applicationId, String postingId, String candidateId, String status,
		@Nullable Terms terms, @Nullable Instant invitedAt, @Nullable Instant startBy, @Nullable Instant startedAt,
		@Nullable Instant deadline, @Nullable Instant endedAt, List<Grant> extraTime, Map<String, Answer> answers) {

	public static SittingAsStored of(Sitting sitting) {
		return new SittingAsStored(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
				sitting.status().name(), sitting.terms(), sitting.invitedAt(), sitting.startBy(), sitting.startedAt(),
				sitting.deadline(), sitting.endedAt(), sitting.extraTime(), sitting.answers());
	}

	public long extraSeconds() {
		return this.extraTime.stream().mapToLong(Grant::seconds).sum();
	}

	/** How many questions have an answer. */
	public int answered() {
		return (int) this.answers.values().stream().filter((answer) -> !answer.isEmpty()).count();
	}

	@Override
	public String toString() {
		return "SittingAsStored[id=%s, status=%s]".formatted(this.id, this.status);
	}

}
