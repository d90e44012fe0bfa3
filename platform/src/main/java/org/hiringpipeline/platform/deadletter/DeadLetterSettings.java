package org.hiringpipeline.platform.deadletter;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How dead letters are written.
 *
 * @param sendTimeout after which a dead letter that Kafka has not acknowledged is given
 * up; its record then waits and is tried again
 * @param largest a record that is larger, unpacked, is kept without its value
 * @param headers how much of the headers and of the key is kept of such a record
 */
@ConfigurationProperties("platform.dead-letters")
record DeadLetterSettings(@DefaultValue("10s") Duration sendTimeout, @DefaultValue("8MB") DataSize largest,
		@DefaultValue("16KB") DataSize headers) {
}
