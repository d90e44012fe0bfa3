package org.hiringpipeline.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags that carry the version of a document.
 */
public final class ETags {

	private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

	private ETags() {
	}

	/**
	 * The entity tag of a version.
	 * @param version the version of the document
	 * @return the tag with its quotes, for {@code ResponseEntity.eTag}
	 */
	public static String of(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version that a change is based on.
	 * @param ifMatch the {@code If-Match} header as it came
	 * @return the version
	 * @throws ProblemException 428 without the header, 400 unless it is one strong tag
	 */
	public static long required(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw Refusal.preconditionRequired();
		}
		Matcher tag = STRONG.matcher(ifMatch.trim());
		if (!tag.matches()) {
			throw new BadRequest("If-Match", "must be the one strong ETag that was read, such as \"3\"");
		}
		return Long.parseLong(tag.group(1));
	}

}
