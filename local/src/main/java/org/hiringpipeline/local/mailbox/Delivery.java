package org.hiringpipeline.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One SMTP transaction: the mail is accepted only once it is in its file for every
 * recipient.
 */
final class Delivery implements MessageHandler {

	private static final Logger log = LoggerFactory.getLogger(Delivery.class);

	private static final int TRY_AGAIN = 451;

	private final MailStore store;

	private final List<String> recipients = new ArrayList<>();

	Delivery(MailStore store) {
		this.store = store;
	}

	@Override
	public void from(String from) {
		// The From header is what readers see.
	}

	@Override
	public void recipient(String recipient) {
		this.recipients.add(recipient);
	}

	@Override
	public @Nullable String data(InputStream data) throws RejectException, IOException {
		byte[] bytes = data.readAllBytes();
		try {
			for (String recipient : this.recipients) {
				boolean kept = this.store.add(recipient, bytes).isPresent();
				log.info("{} for {}", kept ? "Kept a mail" : "Counted a repeat", recipient);
			}
			return null;
		}
		catch (IOException ex) {
			log.error("A mail could not be kept", ex);
			throw new RejectException(TRY_AGAIN, "The mail could not be kept");
		}
	}

	@Override
	public void done() {
		// Everything was kept in data().
	}

}
