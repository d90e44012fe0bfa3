package org.hiringpipeline.platform.binding;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how slowly things that failed are tried again.
 *
 * @param firstBackoff before the second attempt at a record
 * @param maxBackoff between any two attempts at a record; the others of its consumer go
 * on meanwhile
 * @param attempts how often a record may fail for an unknown reason before it is a dead
 * letter; what is known to be transient, such as a database that is down, is tried for as
 * long as it takes
 * @param restartAfter how long a consumer rests that Kafka refuses (a password, an access
 * rule), and how often is looked for containers that ended
 * @param checkEvery how often a service that starts looks whether its topics are there
 */
@ConfigurationProperties("platform.consumer")
record ConsumerSettings(@DefaultValue("100ms") Duration firstBackoff, @DefaultValue("5s") Duration maxBackoff,
		@DefaultValue("5") int attempts, @DefaultValue("5s") Duration restartAfter,
		@DefaultValue("1s") Duration checkEvery) {
}
