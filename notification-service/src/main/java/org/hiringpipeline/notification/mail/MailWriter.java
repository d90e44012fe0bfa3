package org.hiringpipeline.notification.mail;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.hiringpipeline.notification.mail.Letter.Confirmation;
import org.hiringpipeline.notification.mail.Letter.Invitation;
import org.hiringpipeline.notification.mail.Letter.ResultNotice;
import org.hiringpipeline.notification.mail.Mail.Content;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.context.MessageSource;

/**
 * Puts letters into words: a plain text and a page, in the reader's language and time
 * zone.
 */
public final class MailWriter {

	private final ITemplateEngine templates;

	private final MessageSource words;

	private final MailSettings settings;

	MailWriter(ITemplateEngine templates, MessageSource words, MailSettings settings) {
		this.templates = templates;
		this.words = words;
		this.settings = settings;
	}

	/** How hiring teams read. */
	public Reader team() {
		return Reader.of(this.settings.teamLocale(), this.settings.teamTimeZone());
	}

	/**
	 * Writes a letter.
	 * @param template the name of its templates and of its words
	 */
	public Content write(String template, Letter letter, Reader reader) {
		var locale = reader.locale();
		var model = model(letter, reader);
		var title = model.getOrDefault("title", "").toString();
		var subject = PlainText.line(word(template + ".subject", locale, title));
		model.put("subject", subject);
		var context = new Context(locale, Map.copyOf(model));
		return new Content(locale, subject, this.templates.process(template + ".txt", context),
				this.templates.process(template + ".html", context));
	}

	private Map<String, Object> model(Letter letter, Reader reader) {
		var locale = reader.locale();
		var model = new HashMap<String, Object>();
		model.put("language", locale.getLanguage());
		switch (letter) {
			case Invitation invitation -> {
				model.put("greeting", greeting(PlainText.line(invitation.name()), locale));
				model.put("title", title(invitation.title(), locale));
				model.put("link", invitation.link().toString());
				model.put("timeLimit", duration(invitation.timeLimit(), locale));
				model.put("items", invitation.items());
				if (invitation.startBy() != null) {
					model.put("startBy", moment(invitation.startBy(), reader));
				}
			}
			case Confirmation confirmation -> {
				model.put("greeting", greeting(PlainText.line(confirmation.name()), locale));
				model.put("title", title(confirmation.title(), locale));
			}
			case ResultNotice notice -> {
				model.put("title", title(notice.title(), locale));
				model.put("applicationId", notice.applicationId());
				model.put("score", percent(notice.score(), locale));
				model.put("margin", percent(notice.margin(), locale));
				model.put("link",
						this.settings.applicationUrl()
							.replace("{postingId}", notice.postingId())
							.replace("{applicationId}", notice.applicationId())
							.replace("{sittingId}", notice.sittingId()));
			}
		}
		return model;
	}

	private String greeting(String name, Locale locale) {
		return name.isEmpty() ? word("greeting.nameless", locale) : word("greeting", locale, name);
	}

	private String title(@Nullable String title, Locale locale) {
		var line = PlainText.line(title);
		return line.isEmpty() ? word("title.unknown", locale) : line;
	}

	private String duration(Duration duration, Locale locale) {
		int seconds = duration.toSecondsPart();
		long minutes = duration.toMinutes();
		if (minutes == 0) {
			return word("seconds", locale, seconds);
		}
		return (seconds == 0) ? word("minutes", locale, minutes)
				: word("minutes", locale, minutes) + " " + word("seconds", locale, seconds);
	}

	private static String moment(Instant instant, Reader reader) {
		var locale = reader.locale();
		var there = instant.atZone(reader.zone());
		return String.join(", ", DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(there),
				DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(there),
				DateTimeFormatter.ofPattern("zzzz", locale).format(there));
	}

	private static String percent(double value, Locale locale) {
		var format = NumberFormat.getNumberInstance(locale);
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		return format.format(value);
	}

	private String word(String key, Locale locale, Object... arguments) {
		return this.words.getMessage(key, arguments, locale);
	}

}
