package org.hiringpipeline.scoring.marking;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings a few words into the form in which two spellings of the same answer are equal.
 */
final class ShortText {

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

	/** Zero-width and other characters without a shape, as they come with copied text. */
	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

	private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]");

	/** What text programs make of two hyphens. */
	private static final Pattern LONG_DASH = Pattern.compile("[\u2013-\u2015]");

	private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\u201c-\u201f\u00ab\u00bb]");

	private static final Pattern SINGLE_QUOTE = Pattern.compile("[\u2018-\u201b\u2039\u203a\u00b4]");

	/** Marked as code in the midst of other words. */
	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final String QUOTES = "\"'`";

	/** "a" only before a word: in "a + b" and "a b" it is a name. */
	private static final Pattern ARTICLE = Pattern.compile("^(?:the |an |a (?=[\"'`]*\\.?\\p{L}{2}))",
			Pattern.CASE_INSENSITIVE);

	/** Longer than any accepted answer, even one written with every mark apart. */
	private static final int MOST = 4_000;

	/** Nobody wraps an answer more often. */
	private static final int MOST_WRAPPINGS = 10;

	private ShortText() {
	}

	/**
	 * White space at the ends goes, any other becomes one space, invisible characters go,
	 * dashes, quotes and dots are of one kind, characters are composed (NFC), and unless
	 * case matters it is folded: through upper to lower case, so that also ß and SS, or
	 * the two small sigmas, are the same.
	 */
	static String normalise(String text, boolean caseSensitive) {
		var words = WHITE_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
		var bounded = (words.length() > MOST) ? words.substring(0, MOST) : words;
		var composed = Normalizer.normalize(plain(bounded), Form.NFC);
		return caseSensitive ? composed
				: Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFC);
	}

	/**
	 * The normalised forms that a given answer may be meant as: as it stands, and without
	 * the full stop, the quotes and the article around it, one after the other, and at
	 * last without backticks around some of its words. An accepted answer is taken as it
	 * stands, so that one which is punctuation or begins with an article is not met by
	 * less.
	 */
	static Set<String> readings(String given, boolean caseSensitive) {
		return Stream.of(given, LONG_DASH.matcher(given).replaceAll("--"))
			.map((text) -> normalise(text, caseSensitive))
			.flatMap((text) -> Stream.iterate(text, ShortText::unwrap).limit(MOST_WRAPPINGS))
			.collect(Collectors.toSet());
	}

	private static String plain(String text) {
		var dashes = DASH.matcher(text).replaceAll("-");
		var quotes = SINGLE_QUOTE.matcher(DOUBLE_QUOTE.matcher(dashes).replaceAll("\"")).replaceAll("'");
		return quotes.replace("\u2026", "...");
	}

	/** Without the outermost wrapping, or the same. */
	private static String unwrap(String text) {
		if (text.isEmpty()) {
			return text;
		}
		if (text.matches(".*[^ .]\\.")) {
			return text.substring(0, text.length() - 1);
		}
		var unquoted = unquote(text);
		var bare = unquoted.equals(text) ? ARTICLE.matcher(text).replaceFirst("") : unquoted;
		return bare.equals(text) ? CODE.matcher(text).replaceAll("$1") : bare;
	}

	/** Without one or more of the same quote on both sides, if it is not inside too. */
	private static String unquote(String text) {
		char quote = text.charAt(0);
		int width = 1;
		while (width < text.length() && text.charAt(width) == quote) {
			width++;
		}
		if (QUOTES.indexOf(quote) < 0 || 2 * width >= text.length() || !text.endsWith(text.substring(0, width))) {
			return text;
		}
		var inner = text.substring(width, text.length() - width).strip();
		return (inner.isEmpty() || inner.indexOf(quote) >= 0) ? text : inner;
	}

}
