package org.hiringpipeline.local.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Process entry point: takes mail over SMTP, shows it over HTTP.
 */
public final class Mailbox implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

	private static final int LARGEST_MAIL = 10 * 1024 * 1024;

	private final SMTPServer smtp;

	private final MailboxServer http;

	private Mailbox(SMTPServer smtp, MailboxServer http) {
		this.smtp = smtp;
		this.http = http;
	}

	/**
	 * Runs the mailbox until the process ends.
	 * @param args data folder, SMTP port, HTTP port
	 */
	public static void main(String[] args) throws IOException {
		Mailbox mailbox = open(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
		Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "stop"));
		log.info("SMTP on {}, pages on {}, mails in {}", args[1], args[2], args[0]);
	}

	/**
	 * Opens the stored mails and listens on the loopback address; port 0 is a free one.
	 */
	static Mailbox open(Path folder, int smtpPort, int httpPort) throws IOException {
		MailStore store = MailStore.open(folder, Clock.systemUTC());
		SMTPServer smtp = SMTPServer.port(smtpPort)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.softwareName("hiring-pipeline mailbox")
			.insertReceivedHeaders(false)
			.maxMessageSize(LARGEST_MAIL)
			.messageHandlerFactory((context) -> new Delivery(store))
			.build();
		smtp.start();
		return new Mailbox(smtp, MailboxServer.start(store, httpPort));
	}

	int smtpPort() {
		return this.smtp.getPortAllocated();
	}

	int httpPort() {
		return this.http.port();
	}

	@Override
	public void close() {
		this.smtp.stop();
		this.http.close();
		log.info("Stopped");
	}

}
