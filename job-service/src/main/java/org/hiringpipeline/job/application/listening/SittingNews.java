package org.hiringpipeline.job.application.listening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.job.application.Belonging;
import org.hiringpipeline.job.application.stage.SittingProgress;
import org.hiringpipeline.job.application.stage.SittingStatus;

/** What this service reads of {@code sittings/sitting.v1.json}. */
record SittingNews(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotNull SittingStatus status) {

	Belonging belonging() {
		return new Belonging(this.applicationId, this.postingId, this.candidateId, this.sittingId);
	}

	SittingProgress progress(long sequence) {
		return new SittingProgress(this.sittingId, this.status, sequence);
	}
}
