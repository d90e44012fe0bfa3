package org.hiringpipeline.assessment.sitting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What this service reads of an event on {@code hiring.applications}. */
record Application(@NotBlank @Size(max = 64) String applicationId, @NotBlank @Size(max = 64) String postingId,
		@NotBlank @Size(max = 64) String candidateId) {
}
