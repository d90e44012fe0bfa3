package org.hiringpipeline.notification.cause;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import org.hiringpipeline.notification.message.Subject;
import org.jspecify.annotations.Nullable;

/** What a message needs to know of a sitting. */
record SittingEvent(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
		@Nullable Instant startedAt) {

	Subject subject() {
		return new Subject(this.postingId, this.applicationId, this.sittingId);
	}

}
