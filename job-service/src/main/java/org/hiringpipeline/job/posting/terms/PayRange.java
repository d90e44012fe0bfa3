package org.hiringpipeline.job.posting.terms;

import java.util.stream.Stream;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.hiringpipeline.job.input.KeepsRules;
import org.hiringpipeline.job.input.Rules;

/**
 * Advertised pay before tax.
 *
 * @param currency ISO 4217
 * @param minimum lower end, in units of the currency
 * @param maximum upper end, not below the lower
 * @param per what the amounts are for
 */
@KeepsRules
public record PayRange(@NotNull @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code") String currency,
		@NotNull @PositiveOrZero @DecimalMax("1000000000") Double minimum,
		@NotNull @PositiveOrZero @DecimalMax("1000000000") Double maximum, @NotNull PayPeriod per) implements Rules {

	@Override
	public Stream<Broken> broken() {
		boolean ordered = this.minimum == null || this.maximum == null || this.minimum <= this.maximum;
		return Broken.unless(ordered, "maximum", "must not be below the minimum");
	}

}
