package org.hiringpipeline.job.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What this service reads of {@code sittings/sitting.v1.json}. */
record SittingNews(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotNull SittingStatus status) {
}
