package org.hiringpipeline.notification.sending;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param concurrency how many are being sent at any time, each over a connection of its
 * own, so that the server may take its time with some of them
 * @param queue how many more may wait in memory; beyond it they wait in the database
 * @param window how many of the due messages are looked at to choose from, so that
 * several instances rarely choose the same
 * @param batch how many of them are taken at a time
 * @param lease how long a message is kept to one instance that asks the owners about it;
 * what a crash left is taken up again after it
 * @param repeatAfter how long after a mail whose fate nobody knows it is sent once more,
 * at the earliest
 * @param sweepInterval how often due messages are looked for in the database
 * @param housekeeping how often what waits is measured, and what a crash left uncounted
 * is counted
 * @param firstBackoff before the second attempt; doubled before each further one, and
 * spread at random
 * @param maxBackoff the longest pause between two attempts
 * @param maxAge after which a message is given up, however often it was tried
 * @param drain how long a shutdown waits for what is being sent
 */
@ConfigurationProperties("notification.sending")
record SendingSettings(@DefaultValue("20") int concurrency, @DefaultValue("1000") int queue,
		@DefaultValue("1000") int window, @DefaultValue("64") int batch, @DefaultValue("30s") Duration lease,
		@DefaultValue("15m") Duration repeatAfter, @DefaultValue("1s") Duration sweepInterval,
		@DefaultValue("15s") Duration housekeeping, @DefaultValue("1s") Duration firstBackoff,
		@DefaultValue("30m") Duration maxBackoff, @DefaultValue("5d") Duration maxAge,
		@DefaultValue("12s") Duration drain) {

	SendingSettings {
		if (concurrency < 1 || queue < 1 || batch < 1 || window < batch) {
			throw new IllegalArgumentException(
					"notification.sending.concurrency, .queue and .batch must be at least 1, .window no less than .batch");
		}
	}

}
