package org.hiringpipeline.assessment.bank;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
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
record ItemInput(
		@Schema(description = "The skill that it assesses, lower case words joined by hyphens",
				example = "databases") @NotNull @Size(min = 1,
						max = 64) @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") String skill,
		@Schema(description = "Seniority that it is written for", example = "mid") @NotNull Level level,
		@Schema(description = "How it is answered; more values may come", example = "single-choice") @NotNull Kind kind,
		@Schema(description = "Difficulty within its level, 1 (easy) to 5 (hard)",
				example = "2") @NotNull @Min(1) @Max(5) Integer difficulty,
		@Schema(description = "Working time that it is expected to take",
				example = "90") @NotNull @Min(5) @Max(3600) Integer expectedSeconds,
		@Schema(description = "The question, Markdown; not blank",
				example = "Which statement about an index is true?") @NotBlank @Size(min = 1, max = 8000) String stem,
		@Schema(description = "What to choose from, at least two with different ids; for the choice kinds only") @Valid @Size(
				max = 20) @Nullable List<@NotNull OptionInput> options,
		@Schema(description = "What is right, with the parts that fit the kind") @Valid @NotNull Key key,
		@Schema(description = "Credit for partly right answers to a multiple choice; net if left out",
				example = "net") @Nullable Marking marking,
		@Schema(description = "Points for full credit; 1 if left out",
				example = "1") @DecimalMin("0.1") @DecimalMax("100") @Nullable Double points,
		@Schema(description = "Why the key is right, for authors and markers; not blank",
				example = "An index speeds up reads that it fits.") @NotBlank @Size(min = 1,
						max = 4000) String explanation) {

	record OptionInput(
			@Schema(description = "Names it within its item version",
					example = "a") @NotNull @Pattern(regexp = "^[a-z0-9-]{1,16}$") String id,
			@Schema(description = "What it says, Markdown",
					example = "It speeds up the reads that it fits.") @NotBlank @Size(min = 1,
							max = 1000) String text) {

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
