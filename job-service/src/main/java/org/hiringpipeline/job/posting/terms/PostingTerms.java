package org.hiringpipeline.job.posting.terms;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.profile.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of a posting; what it leaves out follows from the profile and the
 * defaults.
 *
 * @param profileId the role profile it is made from
 * @param title by default the profile's
 * @param level seniority that is looked for
 * @param employmentType how the work is paid
 * @param location where it is done
 * @param payRange advertised pay
 * @param team the team that hires; one of the teams in its members' tokens
 * @param hiringTeam the people who are told of results; needed to open
 * @param assessment what the assessment has to keep to
 * @param advanceThreshold score from which the rule recommends to advance, in percent
 * @param validThrough the last day to apply
 */
public record PostingTerms(@NotBlank @Size(max = 64) String profileId, @Nullable @Size(min = 1, max = 200) String title,
		@NotNull Level level, @NotNull EmploymentType employmentType, @NotNull @Valid Location location,
		@Nullable @Valid PayRange payRange, @NotBlank @Size(max = 100) String team,
		@Nullable @Size(max = 20) List<@NotNull @Valid TeamMember> hiringTeam,
		@Nullable @Valid AssessmentTerms assessment,
		@Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) Double advanceThreshold,
		@Nullable LocalDate validThrough) {

	public List<TeamMember> members() {
		return (this.hiringTeam != null) ? this.hiringTeam : List.of();
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "PostingTerms[" + this.profileId + " for " + this.team + "]";
	}

}
