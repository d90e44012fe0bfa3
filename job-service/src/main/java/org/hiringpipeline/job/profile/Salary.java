package org.hiringpipeline.job.profile;

import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * What the role earns on average in a year.
 *
 * @param amount before tax, in units of the currency
 * @param currency ISO 4217
 * @param source who says so
 * @param asOf when it was read there
 */
public record Salary(@NotNull @PositiveOrZero @DecimalMax("1000000000") Double amount,
		@NotNull @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code") String currency,
		@NotBlank @Size(max = 300) String source, @NotNull LocalDate asOf) {
}
