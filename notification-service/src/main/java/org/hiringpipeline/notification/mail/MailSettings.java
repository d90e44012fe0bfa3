package org.hiringpipeline.notification.mail;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails look and how they leave.
 *
 * @param from the sender, an address with or without a name
 * @param messageIdDomain the right side of every {@code Message-ID}; the sender's domain
 * if not set. Must stay as it is: the same message must keep its id
 * @param applicationUrl where a hiring team finds an application; may contain
 * {@code {postingId}}, {@code {applicationId}} and {@code {sittingId}}
 * @param teamLocale the language that hiring teams are written to in
 * @param teamTimeZone the time zone that hiring teams are written to in
 * @param breaker when the SMTP server is left alone
 */
@ConfigurationProperties("notification.mail")
record MailSettings(@DefaultValue("Hiring <hiring@example.org>") String from, @Nullable String messageIdDomain,
		@DefaultValue("http://localhost:8081/v1/applications/{applicationId}") String applicationUrl,
		@DefaultValue("en") String teamLocale, @DefaultValue("UTC") String teamTimeZone,
		@DefaultValue Breaker breaker) {

	/**
	 * When the SMTP server is left alone.
	 *
	 * @param failureRate percentage of mails that got no answer
	 * @param window number of mails that the rate is taken over
	 * @param openFor for how long
	 */
	record Breaker(@DefaultValue("50") float failureRate, @DefaultValue("10") int window,
			@DefaultValue("5s") Duration openFor) {
	}

}
