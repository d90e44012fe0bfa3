package org.hiringpipeline.notification.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.hiringpipeline.notification.mail.MailSettings.Patience;

/**
 * A conversation with the SMTP server that knows how long its present step may take, and
 * whether the mail's end was said: before it nothing has arrived, after it nobody knows
 * until the server answers.
 */
final class Conversation extends SMTPTransport {

	private static final String UTF_8 = "SMTPUTF8";

	private final Patience patience;

	/** How long the server may take for its next answer. */
	private volatile Duration step;

	/** When the present part of the conversation is over, by the system's clock. */
	private volatile long over;

	/** When the next answer must be there, likewise. */
	private volatile long due;

	private volatile boolean ended;

	/** Whether what is sent needs more than ASCII. */
	private volatile boolean international;

	private volatile boolean brokenOff;

	/**
	 * Begins.
	 * @param session must allow UTF-8, or the library cuts every letter of an address
	 * down to a byte, which makes it another address
	 */
	Conversation(Session session, String protocol, Patience patience) {
		super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
		this.patience = patience;
		this.step = patience.command();
		begin(patience.beforeEnd());
	}

	/** Whether the server takes addresses in UTF-8 (RFC 6531). */
	boolean takesInternational() {
		return super.supportsExtension(UTF_8);
	}

	/** What is sent from here on needs more than ASCII. */
	void becomeInternational() {
		this.international = true;
	}

	/**
	 * A mail that is plain must not ask for what every server on its further way would
	 * have to offer.
	 */
	@Override
	public boolean supportsExtension(String extension) {
		return super.supportsExtension(extension) && (this.international || !UTF_8.equals(extension));
	}

	/** A part begins that may take so long in all. */
	void begin(Duration part) {
		this.over = System.nanoTime() + part.toNanos();
		this.due = this.over;
	}

	/** How long the server may still take; nothing or less if it is too late. */
	Duration timeLeft() {
		long now = System.nanoTime();
		return Duration.ofNanos(Math.min(this.over - now, this.due - now));
	}

	/** Whether the server may have taken the mail. */
	boolean hasEnded() {
		return this.ended;
	}

	/** From here on the mail's end is not said any more, nor anything else. */
	void breakOff() {
		this.brokenOff = true;
	}

	/** What was answered stays true, however the farewell goes. */
	void leave() {
		if (!this.brokenOff) {
			try {
				close();
			}
			catch (MessagingException ex) {
				// The server has answered already.
			}
		}
	}

	@Override
	protected int readServerResponse() throws MessagingException {
		this.due = System.nanoTime() + this.step.toNanos();
		try {
			return super.readServerResponse();
		}
		finally {
			this.due = this.over;
		}
	}

	@Override
	protected OutputStream data() throws MessagingException {
		this.step = this.patience.data();
		try {
			return super.data();
		}
		finally {
			this.step = this.patience.command();
		}
	}

	@Override
	protected void finishData() throws IOException, MessagingException {
		end();
		super.finishData();
	}

	@Override
	protected void finishBdat() throws IOException, MessagingException {
		end();
		super.finishBdat();
	}

	private void end() throws MessagingException {
		if (this.brokenOff) {
			throw new MessagingException("The conversation was broken off");
		}
		this.step = this.patience.end();
		begin(this.patience.end());
		this.ended = true;
	}

}
