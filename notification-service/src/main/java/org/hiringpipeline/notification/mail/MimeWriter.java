package org.hiringpipeline.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * Makes the MIME message of a mail. The same mail has the same {@code Message-ID} and the
 * same {@code Date} whenever it is made, by which some receiving systems know a copy.
 */
final class MimeWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private final InternetAddress from;

	private final String domain;

	MimeWriter(MailSettings settings) {
		this.from = Sender.parse(settings.from());
		this.domain = (settings.messageIdDomain() != null) ? settings.messageIdDomain() : Sender.domain(this.from);
	}

	MimeMessage write(Session session, Mail mail) throws MessagingException {
		var message = new Identified(session, "<" + mail.id() + "@" + this.domain + ">");
		message.setFrom(this.from);
		message.setRecipients(RecipientType.TO,
				mail.to().stream().map(Addressee::toHeader).toArray(InternetAddress[]::new));
		message.setSubject(PlainText.line(mail.content().subject()), UTF_8);
		message.setSentDate(Date.from(mail.date()));
		message.setContentLanguage(new String[] { mail.content().locale().toLanguageTag() });
		message.setHeader("X-Message-Kind", mail.kind());
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
		message.setContent(new MimeMultipart("alternative", part(mail.content().text(), "plain"),
				part(mail.content().html(), "html")));
		message.saveChanges();
		return message;
	}

	private static MimeBodyPart part(String text, String subtype) throws MessagingException {
		var part = new MimeBodyPart();
		part.setText(text, UTF_8, subtype);
		return part;
	}

	/** A message that keeps its id where the library would make a new one. */
	private static final class Identified extends MimeMessage {

		private final String id;

		private Identified(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
