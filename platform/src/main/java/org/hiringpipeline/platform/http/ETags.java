package org.hiringpipeline.platform.http;

import org.hiringpipeline.platform.http.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags that carry the version of a document.
 */
public final class ETags {

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
	 * The condition of a change, which every change must have.
	 * @param ifMatch the {@code If-Match} header as it came
	 * @return the condition
	 * @throws ProblemException 428 without the header, 400 unless it is {@code *} or a
	 * list of tags
	 */
	public static IfMatch required(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw Refusal.preconditionRequired();
		}
		return IfMatch.parse(ifMatch);
	}

}
