package org.hiringpipeline.notification.mail;

import org.jspecify.annotations.Nullable;

/** Text of people, made fit for one line of a header or of a plain text. */
final class PlainText {

	private static final int MAX_LENGTH = 200;

	private PlainText() {
	}

	/**
	 * The text on one line: no line breaks, control characters or marks that turn the
	 * reading direction, and not too long.
	 */
	static String line(@Nullable String text) {
		if (text == null) {
			return "";
		}
		var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]+", " ").strip();
		return line.substring(0,
				line.offsetByCodePoints(0, Math.min(MAX_LENGTH, line.codePointCount(0, line.length()))));
	}

}
