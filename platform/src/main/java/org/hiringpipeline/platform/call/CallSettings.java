package org.hiringpipeline.platform.call;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one other service is called.
 *
 * @param baseUrl where it is
 * @param connectTimeout for one attempt
 * @param readTimeout for the answer to one attempt
 * @param maxAttempts how often a transient failure is tried, the first time included
 * @param backoff pause before the second attempt, doubled before each further one and
 * spread at random
 * @param failureRate percentage of failed calls that opens the circuit
 * @param window number of calls that the rate is taken over
 * @param openFor how long an open circuit lets nothing through
 */
record CallSettings(URI baseUrl, @DefaultValue("1s") Duration connectTimeout, @DefaultValue("3s") Duration readTimeout,
		@DefaultValue("3") int maxAttempts, @DefaultValue("200ms") Duration backoff,
		@DefaultValue("50") float failureRate, @DefaultValue("20") int window, @DefaultValue("10s") Duration openFor) {
}
