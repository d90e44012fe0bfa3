package org.hiringpipeline.notification.mail;

import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.hiringpipeline.notification.mail.MailServer.Answer;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.hiringpipeline.notification.mail.MailSettings.Patience;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail servers at any port, for tests. */
public final class MailServers {

	private MailServers() {
	}

	public static MailServer at(int port) {
		return at(port, Duration.ofSeconds(1), Duration.ofSeconds(1));
	}

	/**
	 * A mail server.
	 * @param command how long it may take for an answer
	 * @param end how long it may take for the last one
	 */
	public static MailServer at(int port, Duration command, Duration end) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		var settings = sender.getJavaMailProperties();
		settings.put("mail.smtp.sendpartial", "true");
		settings.put("mail.smtp.localhost", "test");
		var breaker = CircuitBreaker.of("smtp",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(4)
					.minimumNumberOfCalls(4)
					.recordResult(Silent.class::isInstance)
					.build());
		return new MailServer(sender, new MimeWriter(settings()), breaker,
				new Patience(Duration.ofSeconds(2), command, command, command, Duration.ofSeconds(4), end));
	}

	/** Hands a mail over, as far as the server lets us. */
	static Answer send(MailServer server, Mail mail) {
		return switch (server.open()) {
			case Silent silent -> silent;
			case Connection connection -> {
				try (connection) {
					yield connection.send(mail);
				}
			}
		};
	}

	static MailSettings settings() {
		return new MailSettings("Hiring <hiring@example.org>", null, "http://jobs.test/v1/applications/{applicationId}",
				"en", "UTC", new MailSettings.Breaker(50, 10, Duration.ofSeconds(1)),
				new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2),
						Duration.ofSeconds(4), Duration.ofSeconds(2)));
	}

}
