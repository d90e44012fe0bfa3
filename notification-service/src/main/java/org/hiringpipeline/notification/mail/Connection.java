package org.hiringpipeline.notification.mail;

import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.mail.MailServer.Answer;
import org.hiringpipeline.notification.mail.MailServer.Refused;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.hiringpipeline.notification.mail.MailSettings.Patience;

/** An SMTP server that has let us in, for one mail. */
public final class Connection implements MailServer.Opened, AutoCloseable {

	private final Conversation conversation;

	private final Sessions sessions;

	private final MimeWriter mime;

	private final CircuitBreaker breaker;

	private final Patience patience;

	private boolean used;

	Connection(Conversation conversation, Sessions sessions, MimeWriter mime, CircuitBreaker breaker,
			Patience patience) {
		this.conversation = conversation;
		this.sessions = sessions;
		this.mime = mime;
		this.breaker = breaker;
		this.patience = patience;
	}

	/** Sends a mail; never throws for what the server or the network does. */
	public Answer send(Mail mail) {
		long started = System.nanoTime();
		var answer = exchange(mail);
		this.used = true;
		this.breaker.onResult(System.nanoTime() - started, TimeUnit.NANOSECONDS, answer);
		return answer;
	}

	private Answer exchange(Mail mail) {
		var to = mail.to()
			.stream()
			.filter((addressee) -> !addressee.isInternational() || this.conversation.takesInternational())
			.toList();
		if (to.isEmpty()) {
			return new Refused("smtp: no SMTPUTF8");
		}
		boolean beyondAscii = to.stream().anyMatch(Addressee::isInternational);
		if (beyondAscii) {
			this.conversation.becomeInternational();
		}
		try {
			var answer = exchange(this.mime.write(this.sessions.of(beyondAscii), mail.to(to)));
			return (answer instanceof Accepted(int refused)) ? new Accepted(refused + mail.to().size() - to.size())
					: answer;
		}
		catch (MessagingException | RuntimeException ex) {
			// Our own fault, and none of the server's, unless the mail's end was said.
			return this.conversation.hasEnded() ? new Silent("smtp: connection lost", true)
					: new Refused("mail: cannot be written");
		}
	}

	private Answer exchange(MimeMessage message) throws MessagingException {
		var recipients = message.getAllRecipients();
		this.conversation.begin(this.patience.beforeEnd());
		try {
			Watch.over(this.conversation, () -> this.conversation.sendMessage(message, recipients));
			return new Accepted(0);
		}
		catch (SendFailedException ex) {
			return SmtpReplies.answer(ex, this.conversation.hasEnded());
		}
		catch (MessagingException ex) {
			return new Silent("smtp: connection lost", this.conversation.hasEnded());
		}
	}

	@Override
	public void close() {
		if (!this.used) {
			this.breaker.releasePermission();
		}
		this.conversation.leave();
	}

}
