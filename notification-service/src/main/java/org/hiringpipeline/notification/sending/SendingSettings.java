package org.hiringpipeline.notification.sending;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param concurrency how many are being sent at any time
 * @param queue how many more may wait in memory; beyond it they wait in the database
 * @param window how many of the due messages are looked at to choose from, so that
 * several instances rarely choose the same
 * @param batch how many of them are taken at a time
 * @param lease how long one attempt may keep a message to itself; what a crash left is
 * taken up again after it
 * @param sweepInterval how often due messages are looked for in the database
 * @param housekeeping how often what waits is measured, and what a crash left uncounted
 * is counted
 * @param firstBackoff before the second attempt; doubled before each further one, and
 * spread at random
 * @param maxBackoff the longest pause between two attempts
 * @param maxAttempts after which a message is given up
 * @param maxAge after which a message is given up, however often it was tried
 * @param drain how long a shutdown waits for what is being sent
 */
@ConfigurationProperties("notification.sending")
record SendingSettings(@DefaultValue("4") int concurrency, @DefaultValue("1000") int queue,
		@DefaultValue("1000") int window, @DefaultValue("64") int batch, @DefaultValue("30s") Duration lease,
		@DefaultValue("1s") Duration sweepInterval, @DefaultValue("15s") Duration housekeeping,
		@DefaultValue("1s") Duration firstBackoff, @DefaultValue("5m") Duration maxBackoff,
		@DefaultValue("300") int maxAttempts, @DefaultValue("24h") Duration maxAge,
		@DefaultValue("12s") Duration drain) {

	SendingSettings {
		if (concurrency < 1 || queue < 1 || batch < 1 || window < batch || maxAttempts < 1) {
			throw new IllegalArgumentException(
					"notification.sending.concurrency, .queue, .batch and .max-attempts must be at least 1, "
							+ ".window no less than .batch");
		}
	}

}
