package org.hiringpipeline.platform.http.idempotency;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a key is remembered.
 *
 * @param retention how long a key stays bound to its request
 * @param lease how long a request may run before it counts as crashed
 * @param sweepEvery pause between two sweeps of what has expired
 */
@ConfigurationProperties("platform.idempotency")
record IdempotencySettings(@DefaultValue("24h") Duration retention, @DefaultValue("20s") Duration lease,
		@DefaultValue("10m") Duration sweepEvery) {
}
