package org.hiringpipeline.platform.consumer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.consumer.EventConsumer.Route;

import org.springframework.messaging.Message;

/**
 * Makes the consumers of a service and knows them by topic, so that a dead letter can be
 * handed back to its own.
 */
public final class EventConsumers {

	private final EventReader reader;

	private final EventTracing tracing;

	private final MeterRegistry meters;

	private final Map<String, EventConsumer> byTopic = new ConcurrentHashMap<>();

	EventConsumers(EventReader reader, EventTracing tracing, MeterRegistry meters) {
		this.reader = reader;
		this.tracing = tracing;
		this.meters = meters;
	}

	/** Begins the consumer of a topic. */
	public Builder of(String topic) {
		return new Builder(topic);
	}

	/** The consumer of a topic, if this service reads it. */
	public Optional<Consumer<Message<?>>> find(String topic) {
		return Optional.ofNullable(this.byTopic.get(topic));
	}

	/** The topic of a consumer, if it was made here. */
	public Optional<String> topicOf(Object consumer) {
		return this.byTopic.entrySet()
			.stream()
			.filter((known) -> known.getValue() == consumer)
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/** The topics this service reads. */
	public Set<String> topics() {
		return Set.copyOf(this.byTopic.keySet());
	}

	/** Whether events of that type are taken in or passed over, but not by accident. */
	public boolean knows(String topic, String type) {
		var consumer = this.byTopic.get(topic);
		return consumer != null && consumer.knows(type);
	}

	/** The consumer of one topic in the making. */
	public final class Builder {

		private final String topic;

		private final Map<String, Route<?>> routes = new LinkedHashMap<>();

		private final Set<String> passedOver = new HashSet<>();

		private Builder(String topic) {
			this.topic = topic;
		}

		/**
		 * Adds a kind of event.
		 * @param type the CloudEvents type
		 * @param data the service's own minimal record of the data, with validation
		 * annotations
		 * @param handler what is done with it
		 * @throws IllegalStateException if something else is done with it already
		 */
		public <D> Builder on(String type, Class<D> data, EventHandler<D> handler) {
			if (this.routes.putIfAbsent(type, new Route<>(data, handler)) != null) {
				throw new IllegalStateException("%s of %s has two handlers".formatted(type, this.topic));
			}
			return this;
		}

		/** Passes over kinds of event that are known and mean nothing here. */
		public Builder passOver(String... types) {
			this.passedOver.addAll(List.of(types));
			return this;
		}

		/**
		 * The function to bind to the topic.
		 * @throws IllegalStateException if the topic has a consumer already: one of the
		 * two would not get its dead letters back
		 */
		public Consumer<Message<?>> build() {
			var consumer = new EventConsumer(EventConsumers.this.reader, EventConsumers.this.tracing,
					EventConsumers.this.meters, this.topic, this.routes, this.passedOver);
			if (EventConsumers.this.byTopic.putIfAbsent(this.topic, consumer) != null) {
				throw new IllegalStateException(this.topic + " has two consumers in this service");
			}
			return consumer;
		}

	}

}
