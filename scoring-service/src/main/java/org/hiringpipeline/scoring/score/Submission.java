package org.hiringpipeline.scoring.score;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
 * @param endedBy {@code submitted}, {@code expired} or what else there may be one day: it
 * changes nothing in the score
 * @param endedAt when the sitting ended
 * @param answers the answered items
 */
record Submission(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotBlank String assessmentId, @Min(1) int edition,
		@NotBlank @Size(max = 64) String endedBy, @NotNull Instant endedAt,
		@NotNull @Size(max = 500) List<@NotNull @Valid Answer> answers) {

	/** Nobody's answers in logs. */
	@Override
	public String toString() {
		return "Submission[" + this.sittingId + ", " + this.answers.size() + " answers]";
	}

}
