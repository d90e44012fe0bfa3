package org.hiringpipeline.job.application.listening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.application.Belonging;
import org.hiringpipeline.job.application.stage.SittingProgress;

/**
 * What this service reads of {@code sittings/sitting.v1.json}. The status is a text:
 * there may be more of them than are known here.
 */
record SittingNews(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotBlank @Size(max = 100) String status) {

	Belonging belonging() {
		return new Belonging(this.applicationId, this.postingId, this.candidateId, this.sittingId);
	}

	SittingProgress progress(long sequence) {
		return new SittingProgress(this.sittingId, this.status, sequence);
	}
}
