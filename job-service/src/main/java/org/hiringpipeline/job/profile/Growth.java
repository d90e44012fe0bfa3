package org.hiringpipeline.job.profile;

import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How the number of such jobs is expected to grow.
 *
 * @param percent negative when it shrinks
 * @param source who says so
 * @param asOf when it was read there
 */
public record Growth(@NotNull @DecimalMin("-100") @DecimalMax("10000") Double percent,
		@NotBlank @Size(max = 300) String source, @NotNull LocalDate asOf) {
}
