package org.hiringpipeline.job.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.KeepsRules;
import org.hiringpipeline.job.input.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a role.
 *
 * @param title name of the role
 * @param family the job family it belongs to
 * @param summary what the role is there for
 * @param salary what it earns, if known
 * @param growth how demand develops, if known
 * @param duties what people in the role do
 * @param qualifications what they bring
 * @param levels what is asked at each level, each level at most once
 */
@KeepsRules
public record ProfileContent(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 100) String family,
		@NotBlank @Size(max = 4000) String summary, @Nullable @Valid Salary salary, @Nullable @Valid Growth growth,
		@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 1000) String> duties,
		@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 1000) String> qualifications,
		@NotEmpty @Size(max = 4) List<@NotNull @Valid ProfileLevel> levels) implements Rules {

	@Override
	public Stream<Broken> broken() {
		if (this.levels == null) {
			return Stream.empty();
		}
		var named = this.levels.stream().filter(Objects::nonNull).map(ProfileLevel::level).toList();
		return Broken.unless(named.stream().distinct().count() == named.size(), "levels",
				"must name each level at most once");
	}

	/** What is asked at a level, if the profile says so. */
	public Optional<ProfileLevel> at(Level level) {
		return this.levels.stream().filter((candidate) -> candidate.level() == level).findFirst();
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "ProfileContent[" + this.title + "]";
	}

}
