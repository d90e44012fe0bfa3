package org.hiringpipeline.job.profile;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.KeepsRules;
import org.hiringpipeline.job.input.Rules;

/**
 * What a role asks of someone at one level.
 *
 * @param level the level
 * @param summary what someone at this level does
 * @param skills the skills, each once, with weights that add up to 1
 */
@KeepsRules
public record ProfileLevel(@NotNull Level level, @NotBlank @Size(max = 2000) String summary,
		@NotEmpty @Size(max = 50) List<@NotNull @Valid RequiredSkill> skills) implements Rules {

	private static final double ROUNDING = 1e-6;

	@Override
	public Stream<Broken> broken() {
		if (this.skills == null || this.skills.isEmpty()
				|| this.skills.stream().anyMatch((skill) -> skill == null || skill.weight() == null)) {
			return Stream.empty();
		}
		double sum = this.skills.stream().mapToDouble(RequiredSkill::weight).sum();
		long distinct = this.skills.stream().map(RequiredSkill::skill).distinct().count();
		return Stream.concat(
				Broken.unless(Math.abs(sum - 1) <= ROUNDING, "skills", "must have weights that add up to 1"),
				Broken.unless(distinct == this.skills.size(), "skills", "must name each skill once"));
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "ProfileLevel[" + this.level + "]";
	}

}
