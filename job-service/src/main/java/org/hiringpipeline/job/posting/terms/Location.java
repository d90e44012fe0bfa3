package org.hiringpipeline.job.posting.terms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done.
 *
 * @param country ISO 3166-1 alpha-2
 * @param city left out when the role is bound to none
 * @param remote whether it can be done from anywhere in the country
 */
public record Location(
		@NotNull @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166-1 alpha-2 code") String country,
		@Nullable @Size(min = 1, max = 100) @Pattern(regexp = Patterns.ONE_LINE,
				message = "must not hold control characters") String city,
		@NotNull Boolean remote) {
}
