package org.hiringpipeline.job.application.listening;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.job.application.Belonging;
import org.hiringpipeline.job.application.stage.Score;

/** What this service reads of {@code scores/score.v1.json}. */
record ScoreNews(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotBlank String candidateId, @NotNull @DecimalMin("0") @DecimalMax("100") Double score,
		@NotNull @DecimalMin("0") @DecimalMax("100") Double margin) {

	Belonging belonging() {
		return new Belonging(this.applicationId, this.postingId, this.candidateId, this.sittingId);
	}

	Score outcome() {
		return new Score(this.score, this.margin);
	}
}
