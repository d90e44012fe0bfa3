package org.hiringpipeline.assessment.sitting;

import java.time.Instant;

import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as the hiring side sees it. What would tell of extra time is for recruiters
 * and operators alone: reviewers get neither it nor the times that it moves.
 */
record SittingView(String sittingId, String applicationId, String postingId, String candidateId,
		@Nullable String assessmentId, SittingStatus status, @Nullable Instant invitedAt, @Nullable Instant startBy,
		@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Integer itemCount, int answered,
		@Nullable Instant deadline, @Nullable Long timeLimitSeconds, @Nullable Long extraTimeSeconds) {

	static SittingView of(Sitting sitting, Caller caller) {
		return (caller.has("recruiter") || caller.has(Caller.OPERATOR)) ? forRecruiters(sitting)
				: forReviewers(sitting);
	}

	static SittingView forReviewers(Sitting sitting) {
		return of(sitting, null, null, null);
	}

	static SittingView forRecruiters(Sitting sitting) {
		var terms = sitting.terms();
		return of(sitting, (sitting.status() == SittingStatus.STARTED) ? sitting.dueAt() : null,
				(terms != null) ? terms.timeLimitSeconds() + sitting.extraSeconds() : null, sitting.extraSeconds());
	}

	private static SittingView of(Sitting sitting, @Nullable Instant deadline, @Nullable Long timeLimit,
			@Nullable Long extraTime) {
		var terms = sitting.terms();
		return new SittingView(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
				(terms != null) ? terms.assessmentId() : null, sitting.status(), sitting.invitedAt(),
				(sitting.status() == SittingStatus.INVITED) ? sitting.dueAt() : null, sitting.startedAt(),
				sitting.endedAt(), (terms != null) ? terms.itemCount() : null,
				(int) sitting.answers().values().stream().filter((answer) -> !answer.isEmpty()).count(), deadline,
				timeLimit, extraTime);
	}

}
