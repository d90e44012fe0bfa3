package org.hiringpipeline.assessment.posting;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of an event on {@code hiring.job-postings}. Level and status
 * are texts, since their lists may grow.
 */
public record PostingEvent(@NotBlank @Size(max = 64) String postingId, @NotBlank @Size(max = 200) String title,
		@NotBlank @Size(max = 64) String level, @NotBlank @Size(max = 100) String team,
		@NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Skill> skills, @Valid @NotNull Terms assessment,
		@NotBlank @Size(max = 64) String status) {

	/** A skill, and whether questions assess it. */
	public record Skill(@NotNull @Size(max = 64) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") String skill,
			@NotNull @Positive @DecimalMax("1") Double weight, @Nullable Boolean inAssessment) {

		public boolean isAssessed() {
			return !Boolean.FALSE.equals(this.inAssessment);
		}

	}

	/** What the assessment has to keep to. */
	public record Terms(@NotNull @Min(1) @Max(1440) Integer timeBudgetMinutes,
			@NotNull @Min(1) @Max(86400) Integer timeLimitSeconds,
			@NotNull @Min(1) @Max(8760) Integer startWithinHours) {
	}

	@AssertTrue(message = "skills must differ from each other")
	boolean isEachSkillOnce() {
		// Called on what may be missing as well, which is then another violation.
		return this.skills == null
				|| this.skills.stream().filter(Objects::nonNull).map(Skill::skill).distinct().count() == this.skills
					.stream()
					.filter(Objects::nonNull)
					.count();
	}

	Posting posting() {
		return new Posting(this.postingId, this.team, this.title, PostingStatus.of(this.status));
	}

	/** Whether any skill is to be assessed by questions. */
	boolean wantsAssessment() {
		return this.skills.stream().anyMatch(Skill::isAssessed);
	}

}
