package org.hiringpipeline.notification.testing;

import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** The two parts of a mail. */
public record MailText(String plain, String html) {

	/** Reads a mail that has both. */
	public static MailText of(MimeMessage mail) {
		try {
			var parts = (MimeMultipart) mail.getContent();
			return new MailText(parts.getBodyPart(0).getContent().toString(),
					parts.getBodyPart(1).getContent().toString());
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
