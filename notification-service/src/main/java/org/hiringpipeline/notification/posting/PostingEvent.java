package org.hiringpipeline.notification.posting;

import jakarta.validation.constraints.NotBlank;

/** What is needed of a posting: whose it is. */
record PostingEvent(@NotBlank String postingId, @NotBlank String team) {
}
