package org.hiringpipeline.job.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.job.application.stage.SittingStatus;

/** What this service reads of {@code sittings/sitting.v1.json}. */
record SittingNews(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotNull SittingStatus status) {
}
