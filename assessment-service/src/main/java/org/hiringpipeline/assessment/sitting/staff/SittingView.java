package org.hiringpipeline.assessment.sitting.staff;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingAsStored;
import org.hiringpipeline.assessment.sitting.SittingStatus;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as the hiring side sees it. What would tell of extra time is for recruiters
 * and operators alone: reviewers get neither it nor the times that it moves.
 */
public record SittingView(
		@Schema(description = "The sitting", example = "0d9f3c1e-7b52-8a64-9c3b-6a1e5f4d2b80") String sittingId,
		@Schema(description = "The application: one sitting for each",
				example = "3f1c9a5e-2d84-8b70-8e6f-1a2b3c4d5e6f") String applicationId,
		@Schema(description = "The job posting", example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") String postingId,
		@Schema(description = "The candidate; who that is, only job-service knows",
				example = "9a8b7c6d-5e4f-8a3b-9c2d-1e0f9a8b7c6d") String candidateId,
		@Schema(description = "What is sat; from the invitation on",
				example = "5b0f5ab6-8c5c-8f0e-a1d4-2f7b6c0d9e11") @Nullable String assessmentId,
		@Schema(description = "How the sitting stands; more values may come", example = "started",
				implementation = SittingStatus.class) String status,
		@Schema(description = "When the candidate was invited",
				example = "2026-09-07T08:15:00Z") @Nullable Instant invitedAt,
		@Schema(description = "The last moment to start; only while invited",
				example = "2026-09-14T08:15:00Z") @Nullable Instant startBy,
		@Schema(description = "When the candidate started",
				example = "2026-09-08T17:30:00Z") @Nullable Instant startedAt,
		@Schema(description = "When it was submitted, expired or cancelled",
				example = "2026-09-08T18:21:30Z") @Nullable Instant endedAt,
		@Schema(description = "How many questions there are; from the invitation on",
				example = "22") @Nullable Integer itemCount,
		@Schema(description = "How many of them have an answer", example = "7") int answered,
		@Schema(description = "When it expires, extra time included; while started, for recruiters and operators only",
				example = "2026-09-08T18:40:00Z") @Nullable Instant deadline,
		@Schema(description = "Time from start to deadline, extra time included; for recruiters and operators only",
				example = "4200") @Nullable Long timeLimitSeconds,
		@Schema(description = "Extra time that was granted; for recruiters and operators only",
				example = "600") @Nullable Long extraTimeSeconds) {

	@Override
	public String toString() {
		return "SittingView[sittingId=%s, status=%s]".formatted(this.sittingId, this.status);
	}

	static SittingView of(Sitting sitting, Caller caller) {
		return of(SittingAsStored.of(sitting), caller);
	}

	static SittingView of(SittingAsStored sitting, Caller caller) {
		return (caller.has("recruiter") || caller.has(Caller.OPERATOR)) ? forRecruiters(sitting)
				: of(sitting, null, null, null);
	}

	public static SittingView forReviewers(Sitting sitting) {
		return of(SittingAsStored.of(sitting), null, null, null);
	}

	static SittingView forRecruiters(SittingAsStored sitting) {
		var terms = sitting.terms();
		return of(sitting, sitting.deadline(),
				(terms != null) ? terms.timeLimitSeconds() + sitting.extraSeconds() : null, sitting.extraSeconds());
	}

	private static SittingView of(SittingAsStored sitting, @Nullable Instant deadline, @Nullable Long timeLimit,
			@Nullable Long extraTime) {
		var terms = sitting.terms();
		return new SittingView(sitting.id(), sitting.applicationId(), sitting.postingId(), sitting.candidateId(),
				(terms != null) ? terms.assessmentId() : null, WireNames.of(sitting.status()), sitting.invitedAt(),
				sitting.startBy(), sitting.startedAt(), sitting.endedAt(), (terms != null) ? terms.itemCount() : null,
				sitting.answered(), deadline, timeLimit, extraTime);
	}

}
