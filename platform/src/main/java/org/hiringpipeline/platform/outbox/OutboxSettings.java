package org.hiringpipeline.platform.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the outbox.
 *
 * @param lease how long a publisher may hold an aggregate; well above
 * {@code deliveryTimeout}, or a slow publisher could still be sending when the next one
 * takes over
 * @param deliveryTimeout after which Kafka's producer gives a record up
 * @param sweepInterval how often left-over events are looked for, once none are left
 * @param sweepAfter how long events that nobody publishes wait until the sweeper takes
 * them
 * @param sweepBatch how many aggregates the sweeper claims at once; two batches may be on
 * their way, beside what {@code maxInFlight} keeps for live changes
 * @param longestPause how long an aggregate whose events are refused steps back at most
 * @param countInterval how often what waits is counted
 * @param maxPending how many events of one aggregate may wait; beyond it changes are
 * refused
 * @param maxInFlight how many aggregates are being published right after their change at
 * any time
 */
@ConfigurationProperties("platform.outbox")
record OutboxSettings(@DefaultValue("30s") Duration lease, @DefaultValue("8s") Duration deliveryTimeout,
		@DefaultValue("2s") Duration sweepInterval, @DefaultValue("3s") Duration sweepAfter,
		@DefaultValue("200") int sweepBatch, @DefaultValue("60s") Duration longestPause,
		@DefaultValue("15s") Duration countInterval, @DefaultValue("100") int maxPending,
		@DefaultValue("2000") int maxInFlight) {

	OutboxSettings {
		if (lease.compareTo(deliveryTimeout.multipliedBy(2)) < 0) {
			throw new IllegalArgumentException(
					"platform.outbox.lease (%s) must be at least twice platform.outbox.delivery-timeout (%s)"
						.formatted(lease, deliveryTimeout));
		}
	}

}
