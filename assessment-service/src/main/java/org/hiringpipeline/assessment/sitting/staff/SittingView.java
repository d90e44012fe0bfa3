package org.hiringpipeline.assessment.sitting.staff;

import java.time.Instant;

import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingStatus;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as the hiring side sees it. What would tell of extra time is for recruiters
 * and operators alone: reviewers get neither it nor the times that it moves.
 */
public record SittingView(String sittingId, String applicationId, String postingId, String candidateId,
		@Nullable String assessmentId, SittingStatus status, @Nullable Instant invitedAt, @Nullable Instant startBy,
		@Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Integer itemCount, int answered,
		@Nullable Instant deadline, @Nullable Long timeLimitSeconds, @Nullable Long extraTimeSeconds) {

	@Override
	public String toString() {
		return "SittingView[sittingId=%s, status=%s]".formatted(this.sittingId, this.status);
	}

	static SittingView of(Sitting sitting, Caller caller) {
		return (caller.has("recruiter") || caller.has(Caller.OPERATOR)) ? forRecruiters(sitting)
				: forReviewers(sitting);
	}

	public static SittingView forReviewers(Sitting sitting) {
		return of(sitting, null, null, null);
	}

	static SittingView forRecruiters(Sitting sitting) {
		var terms = sitting.terms();
		return of(sitting, sitting.deadline(),
				(terms != null) ? terms.timeLimitSeconds() + sitting.extraSeconds() : null, sitting.extraSeconds());
	}

	private static SittingView of(Sitting sitting, @Nullable Instant deadline, @Nullable Long timeLimit,
			@Nullable Long extraTime) {
		var terms = sitting.terms();
		return new SittingView(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
				(terms != null) ? terms.assessmentId() : null, sitting.status(), sitting.invitedAt(), sitting.startBy(),
				sitting.startedAt(), sitting.endedAt(), (terms != null) ? terms.itemCount() : null, sitting.answered(),
				deadline, timeLimit, extraTime);
	}

}
