package org.hiringpipeline.platform.binding;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * The listener containers by the topics they read. What has ended without being told to
 * is started again.
 */
final class Containers {

	private static final Logger log = LoggerFactory.getLogger(Containers.class);

	private final MeterRegistry meters;

	private final Map<String, AbstractMessageListenerContainer<?, ?>> byTopic = new ConcurrentHashMap<>();

	private final Set<String> joined = ConcurrentHashMap.newKeySet();

	private Set<String> ended = Set.of();

	Containers(MeterRegistry meters) {
		this.meters = meters;
	}

	void add(String topic, AbstractMessageListenerContainer<?, ?> container) {
		this.byTopic.put(topic, container);
	}

	/** Shows whether a topic is read as a metric, from now on. */
	void watch(String topic) {
		Gauge.builder("consumer.running", () -> isRunning(topic) ? 1 : 0)
			.description("Whether the consumer of a topic runs (1) or has ended (0)")
			.tag("topic", topic)
			.register(this.meters);
		this.meters.counter("consumer.restarts", "topic", topic);
	}

	/** Notes that a consumer of the topic became a member of its group. */
	void joined(String topic) {
		this.joined.add(topic);
	}

	/** Whether a consumer of the topic has ever been a member of its group. */
	boolean hasJoined(String topic) {
		return this.joined.contains(topic);
	}

	boolean isRunning(String topic) {
		var container = this.byTopic.get(topic);
		return container != null && container.isRunning() && container.isInExpectedState();
	}

	/**
	 * Starts what has ended. To be called by one thread, again and again: a container is
	 * given the time between two calls to end in order.
	 */
	void restartWhatEnded() {
		var now = new HashSet<String>();
		this.byTopic.forEach((topic, container) -> {
			if (container.isInExpectedState()) {
				return;
			}
			if (this.ended.contains(topic)) {
				restart(topic, container);
			}
			else {
				now.add(topic);
			}
		});
		this.ended = now;
	}

	private void restart(String topic, AbstractMessageListenerContainer<?, ?> container) {
		log.warn("the consumer of {} has ended and is started again", topic);
		this.meters.counter("consumer.restarts", "topic", topic).increment();
		try {
			container.stop();
			container.start();
		}
		catch (RuntimeException ex) {
			log.error("the consumer of {} could not be started", topic, ex);
		}
	}

}
