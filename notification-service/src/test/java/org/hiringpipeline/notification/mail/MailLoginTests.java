package org.hiringpipeline.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.testing.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** As the manifests set it: authentication wanted, and a login that may be left out. */
class MailLoginTests {

	private final ScriptedSmtp smtp = new ScriptedSmtp();

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
		.withUserConfiguration(Surroundings.class)
		.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + this.smtp.port(),
				"spring.mail.properties.mail.smtp.auth=true", "spring.mail.properties.mail.smtp.localhost=test");

	@AfterEach
	void close() {
		this.smtp.close();
	}

	@Test
	void withoutALoginNobodyLogsIn() {
		this.service.run((context) -> assertThat(send(context.getBean(MailServer.class))).isEqualTo(new Accepted(0)));
		assertThat(this.smtp.commands).noneMatch((command) -> command.startsWith("AUTH"));
	}

	@Test
	void anEmptyLoginIsNone() {
		this.service.withPropertyValues("spring.mail.username=", "spring.mail.password=")
			.run((context) -> assertThat(send(context.getBean(MailServer.class))).isEqualTo(new Accepted(0)));
	}

	@Test
	void aLoginIsUsed() {
		this.smtp.script.put("EHLO", "250-test\r\n250 AUTH PLAIN");
		this.smtp.script.put("AUTH", "235 welcome");
		this.service.withPropertyValues("spring.mail.username=hiring", "spring.mail.password=pa55word")
			.run((context) -> assertThat(send(context.getBean(MailServer.class))).isEqualTo(new Accepted(0)));
		assertThat(this.smtp.commands).anyMatch((command) -> command.startsWith("AUTH PLAIN"));
	}

	@Test
	void halfALoginStopsTheStart() {
		this.service.withPropertyValues("spring.mail.username=hiring", "spring.mail.password=")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("must both be given, or neither: only the user name is"));
		this.service.withPropertyValues("spring.mail.password=pa55word")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("only the password is"));
	}

	private static MailServer.Answer send(MailServer server) {
		return MailServers.send(server,
				new Mail("m1", "invitation", Instant.EPOCH, List.of(Addressee.of("Ada", "ada@example.com")),
						new Mail.Content(Locale.ENGLISH, "Subject", "text", "<p>html</p>")));
	}

	@EnableConfigurationProperties({ MailSettings.class, MailLogin.class })
	@Import(MailConfiguration.class)
	static class Surroundings {

		@Bean
		java.time.Clock clock() {
			return java.time.Clock.systemUTC();
		}

	}

}
