package org.hiringpipeline.assessment.bank;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.bank.content.Marking;
import org.hiringpipeline.assessment.bank.content.Option;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item as an author sends it, before {@link ItemRules} have looked at it.
 */
record ItemInput(@NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String skill,
		@NotNull Level level, @NotNull Kind kind, @NotNull @Min(1) @Max(5) Integer difficulty,
		@NotNull @Min(5) @Max(3600) Integer expectedSeconds, @NotBlank @Size(max = 8000) String stem,
		@Valid @Size(max = 20) @Nullable List<@NotNull OptionInput> options, @Valid @NotNull Key key,
		@Nullable Marking marking, @DecimalMin("0.1") @DecimalMax("100") @Nullable Double points,
		@NotBlank @Size(max = 4000) String explanation) {

	record OptionInput(@NotNull @Pattern(regexp = "[a-z0-9-]{1,16}") String id,
			@NotBlank @Size(max = 1000) String text) {

		@Override
		public String toString() {
			return "OptionInput[id=%s]".formatted(this.id);
		}

	}

	/** The content of an input that the rules have nothing against. */
	ItemContent toContent() {
		return new ItemContent(required(this.skill), required(this.level), required(this.kind),
				required(this.difficulty), required(this.expectedSeconds), required(this.stem),
				Objects.requireNonNullElse(this.options, List.<OptionInput>of())
					.stream()
					.map((option) -> new Option(required(option.id()), required(option.text())))
					.toList(),
				required(this.key), this.marking, Objects.requireNonNullElse(this.points, 1.0),
				required(this.explanation));
	}

	@Override
	public String toString() {
		return "ItemInput[skill=%s, level=%s, kind=%s]".formatted(this.skill, this.level, this.kind);
	}

	private static <T> T required(@Nullable T value) {
		return Objects.requireNonNull(value, "the rules were not asked");
	}

}
