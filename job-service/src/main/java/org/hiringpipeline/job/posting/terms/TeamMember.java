package org.hiringpipeline.job.posting.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.MailAddress;
import org.hiringpipeline.job.input.Patterns;

/**
 * Someone who hires for the posting and is told of results.
 *
 * @param name full name
 * @param email where mail reaches them
 */
public record TeamMember(@NotBlank @Size(max = 200) @Pattern(regexp = Patterns.ONE_LINE,
		message = "must not hold control characters") String name, @NotNull @MailAddress String email) {

	/** Says nothing, so that it may be logged. */
	@Override
	public String toString() {
		return "TeamMember[…]";
	}

}
