package org.hiringpipeline.platform.lamp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.consumer.TryAgainLater;
import org.hiringpipeline.platform.event.IncomingEvent;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

@SpringBootApplication
class LampApplication {

	/** What the consumer took in, in order. */
	final List<IncomingEvent> seen = new CopyOnWriteArrayList<>();

	/** The trace that each lamp's event was handled in. */
	final Map<String, String> traces = new ConcurrentHashMap<>();

	/** Lamps that the consumer refuses. */
	final List<String> refused = new CopyOnWriteArrayList<>();

	/** How often each of these lamps fails before it works. */
	final Map<String, Integer> notYet = new ConcurrentHashMap<>();

	/** How the next attempts at each of these lamps' events fail, empty ones work. */
	final Map<String, Queue<Optional<Throwable>>> failures = new ConcurrentHashMap<>();

	/** How often each lamp's events were attempted. */
	final Map<String, Integer> attempts = new ConcurrentHashMap<>();

	@Bean
	AggregateStore<Lamp> lamps(AggregateStores stores) {
		return stores.of(Lamp.class);
	}

	@Bean
	Consumer<Message<?>> switchings(EventConsumers consumers, Tracer tracer) {
		return consumers.of(Lamp.TOPIC).on(Lamp.SWITCHED.name(), SwitchedLamp.class, (event, lamp) -> {
			this.attempts.merge(lamp.lampId(), 1, Integer::sum);
			failAsTold(lamp.lampId());
			if (this.refused.contains(lamp.lampId())) {
				throw new EventRefused("this lamp is not wanted");
			}
			if (this.notYet.merge(lamp.lampId(), -1, Integer::sum) >= 0) {
				throw new TryAgainLater("not yet");
			}
			Span span = tracer.currentSpan();
			if (span != null) {
				this.traces.put(lamp.lampId(), span.context().traceId());
			}
			this.seen.add(event);
		}).build();
	}

	private void failAsTold(String id) {
		var queue = this.failures.get(id);
		var failure = (queue != null) ? queue.poll() : null;
		if (failure != null && failure.isPresent()) {
			LampApplication.<RuntimeException>sneak(failure.get());
		}
	}

	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	private static <E extends Throwable> void sneak(Throwable failure) throws E {
		throw (E) failure;
	}

	record SwitchedLamp(@NotNull String lampId, @NotNull Boolean on) {
	}

}
