package org.hiringpipeline.notification.cause;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.notification.message.Result;
import org.hiringpipeline.notification.message.Subject;

/** What a message needs to know of a score. */
record ScoreEvent(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@NotNull @DecimalMin("0") @DecimalMax("100") Double score,
		@NotNull @DecimalMin("0") @DecimalMax("100") Double margin) {

	Subject subject() {
		return new Subject(this.postingId, this.applicationId, this.sittingId);
	}

	Result result() {
		return new Result(this.score, this.margin);
	}

}
