package org.hiringpipeline.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mail that is ready to go.
 *
 * @param id the message's id, from which the {@code Message-ID} follows
 * @param kind the header {@code X-Message-Kind}
 * @param date the header {@code Date}, the same whenever it is sent
 * @param to whom it goes to
 * @param content what it says
 */
public record Mail(String id, String kind, Instant date, List<Addressee> to, Content content) {

	public Mail {
		to = List.copyOf(to);
	}

	/** The same to some of its addressees. */
	Mail to(List<Addressee> some) {
		return new Mail(this.id, this.kind, this.date, some, this.content);
	}

	/** Nobody's data in logs. */
	@Override
	public String toString() {
		return "Mail[" + this.id + ", " + this.kind + "]";
	}

	/**
	 * What a mail says, in both forms.
	 *
	 * @param locale its language
	 * @param subject its subject, one line
	 * @param text the plain text
	 * @param html the same as a page
	 */
	public record Content(Locale locale, String subject, String text, String html) {

		/** Nobody's data in logs. */
		@Override
		public String toString() {
			return "Content[" + this.locale + "]";
		}

	}

}
