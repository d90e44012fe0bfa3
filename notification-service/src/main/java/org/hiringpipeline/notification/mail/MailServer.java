package org.hiringpipeline.notification.mail;

import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mails to the SMTP server and says what it answered, in codes: its own words quote
 * addresses. A circuit breaker leaves a server alone that does not answer.
 */
public final class MailServer {

	private final JavaMailSenderImpl server;

	private final MimeWriter mime;

	private final CircuitBreaker breaker;

	MailServer(JavaMailSenderImpl server, MimeWriter mime, CircuitBreaker breaker) {
		this.server = server;
		this.mime = mime;
		this.breaker = breaker;
	}

	/** Sends a mail; never throws for what the server or the network does. */
	public Answer send(Mail mail) {
		MimeMessage message;
		try {
			message = this.mime.write(this.server.getSession(), mail);
		}
		catch (MessagingException ex) {
			return new Refused("mail: cannot be written");
		}
		if (!this.breaker.tryAcquirePermission()) {
			return new Silent("smtp: circuit open", false);
		}
		long started = System.nanoTime();
		var answer = exchange(message);
		this.breaker.onResult(System.nanoTime() - started, TimeUnit.NANOSECONDS, answer);
		return answer;
	}

	/** Whether the SMTP server lets us in, without offering it anything. */
	public boolean isReachable() {
		try {
			close(connect());
			return true;
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	private Answer exchange(MimeMessage message) {
		Transport transport;
		try {
			transport = connect();
		}
		catch (MessagingException ex) {
			return new Silent(
					(ex instanceof AuthenticationFailedException) ? "smtp: not authenticated" : "smtp: no connection",
					false);
		}
		try {
			transport.sendMessage(message, message.getAllRecipients());
			return new Accepted(0);
		}
		catch (SendFailedException ex) {
			return SmtpReplies.answer(ex);
		}
		catch (MessagingException ex) {
			return new Silent("smtp: connection lost", true);
		}
		finally {
			close(transport);
		}
	}

	private Transport connect() throws MessagingException {
		var protocol = this.server.getProtocol();
		var transport = this.server.getSession().getTransport((protocol != null) ? protocol : "smtp");
		transport.connect(this.server.getHost(), this.server.getPort(), this.server.getUsername(),
				this.server.getPassword());
		return transport;
	}

	/** What was answered stays true, however the farewell goes. */
	private static void close(Transport transport) {
		try {
			transport.close();
		}
		catch (MessagingException ex) {
			// The server has answered already.
		}
	}

	/** What the SMTP server answered. */
	public sealed interface Answer {

	}

	/**
	 * It has taken the mail.
	 *
	 * @param refusedRecipients how many of several recipients it has not taken
	 */
	public record Accepted(int refusedRecipients) implements Answer {
	}

	/**
	 * It has refused for good.
	 *
	 * @param reason its reply code
	 */
	public record Refused(String reason) implements Answer {
	}

	/**
	 * It does not take the mail now.
	 *
	 * @param reason its reply code
	 */
	public record Deferred(String reason) implements Answer {
	}

	/**
	 * It said nothing.
	 *
	 * @param reason what happened, as a code
	 * @param mayHaveArrived whether it may have taken the mail all the same
	 */
	public record Silent(String reason, boolean mayHaveArrived) implements Answer {
	}

}
