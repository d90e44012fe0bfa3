package org.hiringpipeline.notification.mail;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a reader wants to read.
 *
 * @param locale their language and region, one that there are words for
 * @param zone their time zone
 */
public record Reader(Locale locale, ZoneId zone) {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private static final Set<String> LANGUAGES = Set.of("en", "de");

	/**
	 * A reader; English where there are no words in their language, UTC without a zone.
	 */
	public static Reader of(@Nullable String languageTag, @Nullable String timeZone) {
		var locale = (languageTag != null) ? Locale.forLanguageTag(languageTag.replace('_', '-')) : Locale.ENGLISH;
		return new Reader(LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH, zone(timeZone));
	}

	private static ZoneId zone(@Nullable String timeZone) {
		try {
			return (timeZone != null) ? ZoneId.of(timeZone) : UTC;
		}
		catch (DateTimeException ex) {
			return UTC;
		}
	}

}
