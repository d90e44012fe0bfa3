package org.hiringpipeline.job.profile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a role needs at some level.
 *
 * @param skill identifier: lower case words joined by hyphens
 * @param weight its share in the whole role, above 0; the weights of a level add up to 1
 * @param proficiency from 1 (knows of it) to 5 (leads others in it)
 * @param inAssessment false when only people judge it, not questions; left out means true
 */
public record RequiredSkill(
		@NotNull @Size(max = 64) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$",
				message = "must be lower case words joined by hyphens") String skill,
		@NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") Double weight,
		@NotNull @Min(1) @Max(5) Integer proficiency, @Nullable Boolean inAssessment) {

	/** Whether questions assess it. */
	public boolean byQuestions() {
		return !Boolean.FALSE.equals(this.inAssessment);
	}

}
