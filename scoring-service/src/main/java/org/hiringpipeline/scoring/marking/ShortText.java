package org.hiringpipeline.scoring.marking;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a few words into the form in which two spellings of the same answer are equal.
 */
final class ShortText {

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	/** Longer than any accepted answer, even one written with every mark apart. */
	private static final int MOST = 4_000;

	private ShortText() {
	}

	/**
	 * White space at the ends goes, any other becomes one space, characters are composed
	 * (NFC), and unless case matters it is folded: through upper to lower case, so that
	 * also ß and SS, or the two small sigmas, are the same.
	 */
	static String normalise(String text, boolean caseSensitive) {
		var words = WHITE_SPACE.matcher(text).replaceAll(" ").strip();
		var bounded = (words.length() > MOST) ? words.substring(0, MOST) : words;
		var composed = Normalizer.normalize(bounded, Form.NFC);
		return caseSensitive ? composed
				: Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFC);
	}

}
