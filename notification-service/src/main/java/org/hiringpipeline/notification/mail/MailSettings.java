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
 * @param patience how long the SMTP server may take
 */
@ConfigurationProperties("notification.mail")
record MailSettings(@DefaultValue("Hiring <hiring@example.org>") String from, @Nullable String messageIdDomain,
		@DefaultValue("http://localhost:8081/v1/applications/{applicationId}") String applicationUrl,
		@DefaultValue("en") String teamLocale, @DefaultValue("UTC") String teamTimeZone, @DefaultValue Breaker breaker,
		@DefaultValue Patience patience) {

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

	/**
	 * How long the SMTP server may take for each step (RFC 5321, 4.5.3.2).
	 *
	 * @param connection to take a connection
	 * @param command to greet, and to answer a command
	 * @param data to answer {@code DATA}
	 * @param block to take a part of the mail
	 * @param beforeEnd to let us in, and again for everything up to the mail's end, all
	 * in all: what is broken off there has surely not arrived
	 * @param end to answer the mail's end, when nobody knows whether it has arrived
	 */
	record Patience(@DefaultValue("30s") Duration connection, @DefaultValue("5m") Duration command,
			@DefaultValue("2m") Duration data, @DefaultValue("3m") Duration block,
			@DefaultValue("15m") Duration beforeEnd, @DefaultValue("10m") Duration end) {

		/** How long a mail may be on its way over a connection. */
		Duration longestExchange() {
			return this.beforeEnd.plus(this.end);
		}

	}

}
