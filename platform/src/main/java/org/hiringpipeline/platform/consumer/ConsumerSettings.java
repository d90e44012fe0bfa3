package org.hiringpipeline.platform.consumer;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how slowly a failed record is tried again.
 *
 * @param firstBackoff before the second attempt
 * @param maxBackoff between any two attempts; well below Kafka's
 * {@code max.poll.interval.ms}
 * @param attempts after which a record that fails for an unknown reason is a dead letter;
 * what is known to be transient, such as a database that is down, is tried for as long as
 * it takes
 */
@ConfigurationProperties("platform.consumer")
record ConsumerSettings(@DefaultValue("100ms") Duration firstBackoff, @DefaultValue("5s") Duration maxBackoff,
		@DefaultValue("5") int attempts) {
}
