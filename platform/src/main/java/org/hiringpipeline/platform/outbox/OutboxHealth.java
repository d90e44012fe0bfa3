package org.hiringpipeline.platform.outbox;

import java.util.TreeMap;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when a loop that publishes has ended. It is for people, not for probes: the
 * service goes on accepting commands, and another instance publishes what it leaves.
 */
final class OutboxHealth implements HealthIndicator {

	private final Relay relay;

	private final Sweeper sweeper;

	OutboxHealth(Relay relay, Sweeper sweeper) {
		this.relay = relay;
		this.sweeper = sweeper;
	}

	@Override
	public Health health() {
		var loops = new TreeMap<String, Object>(this.relay.loops());
		loops.putAll(this.sweeper.loops());
		var health = loops.containsValue(false) ? Health.down() : Health.up();
		return health.withDetails(loops).build();
	}

}
