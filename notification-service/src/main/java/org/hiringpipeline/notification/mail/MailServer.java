package org.hiringpipeline.notification.mail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.hiringpipeline.notification.mail.MailSettings.Patience;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mails to the SMTP server and says what it answered, in codes: its own words quote
 * addresses. A circuit breaker leaves a server alone that does not answer.
 */
public final class MailServer {

	private final JavaMailSenderImpl server;

	private final Sessions sessions;

	private final MimeWriter mime;

	private final CircuitBreaker breaker;

	private final Patience patience;

	MailServer(JavaMailSenderImpl server, MimeWriter mime, CircuitBreaker breaker, Patience patience) {
		this.server = server;
		this.mime = mime;
		this.breaker = breaker;
		this.patience = patience;
		limit("smtp");
		limit("smtps");
		this.sessions = Sessions.of(server.getSession());
	}

	/** The library's own limits, below which the watch stands. */
	private void limit(String protocol) {
		var properties = this.server.getJavaMailProperties();
		properties.setProperty("mail." + protocol + ".connectiontimeout", millis(this.patience.connection()));
		properties.setProperty("mail." + protocol + ".timeout", millis(this.patience.longestExchange()));
		properties.setProperty("mail." + protocol + ".writetimeout", millis(this.patience.block()));
		properties.setProperty("mail." + protocol + ".quitwait", "false");
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}

	/** How long a mail may be on its way over a connection. */
	public Duration longestExchange() {
		return this.patience.longestExchange();
	}

	/**
	 * Has the SMTP server let us in, unless it is left alone; offers it nothing yet.
	 * Never throws for what the server or the network does.
	 */
	public Opened open() {
		if (!this.breaker.tryAcquirePermission()) {
			return new Silent("smtp: circuit open", false);
		}
		long started = System.nanoTime();
		var protocol = this.server.getProtocol();
		var conversation = new Conversation(this.sessions.international(), (protocol != null) ? protocol : "smtp",
				this.patience);
		try {
			Watch.over(conversation, () -> conversation.connect(this.server.getHost(), this.server.getPort(),
					this.server.getUsername(), this.server.getPassword()));
			return new Connection(conversation, this.sessions, this.mime, this.breaker, this.patience);
		}
		catch (MessagingException | RuntimeException ex) {
			conversation.leave();
			var silent = new Silent(
					(ex instanceof AuthenticationFailedException) ? "smtp: not authenticated" : "smtp: no connection",
					false);
			this.breaker.onResult(System.nanoTime() - started, TimeUnit.NANOSECONDS, silent);
			return silent;
		}
	}

	/** What came of the wish to be let in. */
	public sealed interface Opened permits Connection, Silent {

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
	public record Silent(String reason, boolean mayHaveArrived) implements Answer, Opened {
	}

}
