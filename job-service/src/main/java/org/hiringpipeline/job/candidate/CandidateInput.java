package org.hiringpipeline.job.candidate;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.KeepsRules;
import org.hiringpipeline.job.input.MailAddress;
import org.hiringpipeline.job.input.Patterns;
import org.hiringpipeline.job.input.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Who registers.
 *
 * @param name full name
 * @param email where mail reaches them
 * @param locale BCP 47 tag of the language for messages; English by default
 * @param timeZone IANA name; UTC by default
 */
@KeepsRules
record CandidateInput(
		@NotBlank @Size(max = 200) @Pattern(
				regexp = Patterns.ONE_LINE, message = "must not hold control characters") String name,
		@NotNull @MailAddress String email,
		@Nullable @Size(max = 35) @Pattern(regexp = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
				message = "must be a BCP 47 language tag such as en or pt-BR") String locale,
		@Nullable @Size(max = 64) String timeZone) implements Rules {

	static final String DEFAULT_LOCALE = Locale.ENGLISH.toLanguageTag();

	static final String DEFAULT_TIME_ZONE = "UTC";

	@Override
	public Stream<Broken> broken() {
		return Broken.unless(this.timeZone == null || isZone(this.timeZone), "timeZone",
				"must be an IANA time zone such as Europe/Berlin");
	}

	private static boolean isZone(String name) {
		try {
			return ZoneId.of(name).getId().equals(name);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** Says nothing, so that it may be logged. */
	@Override
	public String toString() {
		return "CandidateInput[…]";
	}

}
