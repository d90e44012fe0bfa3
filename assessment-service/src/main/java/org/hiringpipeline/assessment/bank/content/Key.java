package org.hiringpipeline.assessment.bank.content;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is right, with the parts that fit the kind; it never leaves towards a candidate.
 *
 * @param options choices: ids of the right options
 * @param value numeric: the right value
 * @param tolerance numeric: how far an answer may be off, absolute
 * @param accepted short text: the accepted answers
 * @param caseSensitive short text: whether upper and lower case differ
 */
public record Key(
		@Schema(description = "Choices: ids of the right options", example = "[\"a\"]") @Nullable @Size(min = 1,
				max = 20) List<@NotNull @Size(min = 1, max = 16) String> options,
		@Schema(description = "Numeric: the right value", example = "42") @Nullable Double value,
		@Schema(description = "Numeric: how far an answer may be off, absolute",
				example = "0.5") @Nullable @DecimalMin("0") Double tolerance,
		@Schema(description = "Short text: the accepted answers", example = "[\"commit\"]") @Nullable @Size(min = 1,
				max = 100) List<@NotBlank @Size(min = 1, max = 500) String> accepted,
		@Schema(description = "Short text: whether upper and lower case differ",
				example = "false") @Nullable Boolean caseSensitive) {

	@Override
	public String toString() {
		return "Key[...]";
	}

}
