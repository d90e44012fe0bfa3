package org.hiringpipeline.platform.consumer;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.hiringpipeline.platform.event.Causation;

import org.springframework.messaging.Message;

/**
 * Takes in the records of one topic and hands each kind of event to its handler; kinds it
 * does not know are counted and skipped, those that it passes over only skipped.
 */
final class EventConsumer implements Consumer<Message<?>> {

	private final EventReader reader;

	private final EventTracing tracing;

	private final MeterRegistry meters;

	private final Map<String, Route<?>> routes;

	private final Set<String> passedOver;

	private final UnknownTypes unknown;

	EventConsumer(EventReader reader, EventTracing tracing, MeterRegistry meters, String topic,
			Map<String, Route<?>> routes, Set<String> passedOver) {
		this.reader = reader;
		this.tracing = tracing;
		this.meters = meters;
		this.routes = Map.copyOf(routes);
		this.passedOver = Set.copyOf(passedOver);
		this.unknown = new UnknownTypes(meters, topic,
				Stream.concat(routes.keySet().stream(), passedOver.stream()).collect(Collectors.toSet()));
	}

	boolean knows(String type) {
		return this.routes.containsKey(type) || this.passedOver.contains(type);
	}

	@Override
	public void accept(Message<?> message) {
		var type = this.reader.type(message.getHeaders());
		var route = this.routes.get(type);
		if (route == null) {
			if (!this.passedOver.contains(type)) {
				this.unknown.count(type);
			}
			return;
		}
		try {
			handle(route, message);
		}
		catch (LinkageError | AssertionError | StackOverflowError ex) {
			// As an error it would end the container, and again after each restart.
			throw new IllegalStateException("the handler broke", ex);
		}
	}

	private <D> void handle(Route<D> route, Message<?> message) {
		var event = this.reader.event(message.getHeaders());
		var started = Timer.start(this.meters);
		var outcome = "failed";
		try {
			var data = this.reader.data(message.getPayload(), route.data());
			this.tracing.inSpan(event, () -> new Causation(event.correlationId(), event.id())
				.run(() -> route.handler().handle(event, data)));
			outcome = "handled";
		}
		finally {
			started.stop(this.meters.timer("consumer.handler", "type", event.type(), "outcome", outcome));
		}
	}

	/**
	 * What is done with one kind of event.
	 *
	 * @param <D> the service's record of its data
	 * @param data the class of that record
	 * @param handler what is done
	 */
	record Route<D>(Class<D> data, EventHandler<D> handler) {
	}

}
