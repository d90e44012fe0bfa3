package org.hiringpipeline.job.application;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What this service reads of {@code scores/score.v1.json}. */
record ScoreNews(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotNull @DecimalMin("0") @DecimalMax("100") Double score,
		@NotNull @DecimalMin("0") @DecimalMax("100") Double margin) {
}
