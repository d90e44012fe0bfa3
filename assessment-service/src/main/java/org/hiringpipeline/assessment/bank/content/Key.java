package org.hiringpipeline.assessment.bank.content;

import java.util.List;

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
public record Key(@Nullable @Size(min = 1, max = 20) List<@NotNull String> options, @Nullable Double value,
		@Nullable @DecimalMin("0") Double tolerance,
		@Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 500) String> accepted,
		@Nullable Boolean caseSensitive) {

	@Override
	public String toString() {
		return "Key[...]";
	}

}
