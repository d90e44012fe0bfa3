package org.hiringpipeline.notification.mail;

import java.time.Clock;
import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.hiringpipeline.notification.mail.MailServer.Silent;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail servers at any port, for tests. */
public final class MailServers {

	private MailServers() {
	}

	public static MailServer at(int port) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		var settings = sender.getJavaMailProperties();
		settings.put("mail.smtp.connectiontimeout", "2000");
		settings.put("mail.smtp.timeout", "1000");
		settings.put("mail.smtp.sendpartial", "true");
		settings.put("mail.smtp.localhost", "test");
		var breaker = CircuitBreaker.of("smtp",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(4)
					.minimumNumberOfCalls(4)
					.recordResult(Silent.class::isInstance)
					.build());
		return new MailServer(sender, new MimeWriter(settings(), Clock.systemUTC()), breaker);
	}

	static MailSettings settings() {
		return new MailSettings("Hiring <hiring@example.org>", null, "http://jobs.test/v1/applications/{applicationId}",
				"en", "UTC", new MailSettings.Breaker(50, 10, Duration.ofSeconds(1)));
	}

}
