package org.hiringpipeline.scoring.score;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.scoring.marking.Answer;

/**
 * What a candidate handed in, as {@code submission.received} carries it; kept with the
 * score as the record of what was scored.
 *
 * @param sittingId the sitting, which hands in once
 * @param applicationId the application
 * @param postingId the job posting
 * @param candidateId the candidate
 * @param assessmentId the assessment in the edition that was sat
 * @param edition counted from 1
 * @param endedBy {@code submitted} or {@code expired}
 * @param endedAt when the sitting ended
 * @param answers the answered items
 */
record Submission(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotBlank String assessmentId, @Min(1) int edition,
		@NotNull @Pattern(regexp = "submitted|expired") String endedBy, @NotNull Instant endedAt,
		@NotNull @Size(max = 500) List<@NotNull @Valid Answer> answers) {
}
