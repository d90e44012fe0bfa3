package org.hiringpipeline.platform.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.apache.kafka.common.acl.AclOperation;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether this service has ever been bound to all topics it reads. A service that was is
 * ready for good as far as Kafka is concerned: a later outage must not take it out.
 */
final class Bindings implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(Bindings.class);

	private final EventConsumers consumers;

	private final UnaryOperator<String> deadLetterTopic;

	private final Containers containers;

	private final TopicAccess access;

	private volatile boolean established;

	private volatile Map<String, String> obstacles = Map.of("bindings", "not checked yet");

	Bindings(EventConsumers consumers, UnaryOperator<String> deadLetterTopic, Containers containers,
			TopicAccess access) {
		this.consumers = consumers;
		this.deadLetterTopic = deadLetterTopic;
		this.containers = containers;
		this.access = access;
	}

	@Override
	public Health health() {
		return this.established ? Health.up().build() : Health.outOfService().withDetails(this.obstacles).build();
	}

	/** Looks whether the bindings stand by now; to be called by one thread. */
	void check() {
		if (this.established) {
			return;
		}
		var now = missing();
		if (now.isEmpty()) {
			this.established = true;
			log.info("bound to {}", this.consumers.topics());
		}
		else if (!now.equals(this.obstacles)) {
			log.warn("not ready, not bound to all topics yet: {}", now);
		}
		this.obstacles = now;
	}

	private Map<String, String> missing() {
		var needed = new HashMap<String, AclOperation>();
		this.consumers.topics().forEach((topic) -> {
			needed.put(topic, AclOperation.READ);
			needed.put(this.deadLetterTopic.apply(topic), AclOperation.WRITE);
		});
		if (needed.isEmpty()) {
			return Map.of();
		}
		try {
			var missing = new TreeMap<>(this.access.obstacles(needed));
			this.consumers.topics()
				.stream()
				.filter((topic) -> !this.containers.hasJoined(topic))
				.forEach((topic) -> missing.putIfAbsent(topic, "no member of the group yet"));
			return missing;
		}
		catch (RuntimeException ex) {
			return Map.of("kafka", String.valueOf(ex.getMessage()));
		}
	}

}
