package org.hiringpipeline.platform.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.event.IncomingEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

@SpringBootApplication
public class LampApplication {

	/** What the consumer took in, in order. */
	public final List<IncomingEvent> seen = new CopyOnWriteArrayList<>();

	/** Lamps that the consumer refuses. */
	public final List<String> refused = new CopyOnWriteArrayList<>();

	@Bean
	AggregateStore<Lamp> lamps(AggregateStores stores) {
		return stores.of(Lamp.class);
	}

	@Bean
	Consumer<Message<?>> switchings(EventConsumers consumers) {
		return consumers.of(Lamp.TOPIC).on(Lamp.SWITCHED.name(), SwitchedLamp.class, (event, lamp) -> {
			if (this.refused.contains(lamp.lampId())) {
				throw new EventRefused("this lamp is not wanted");
			}
			this.seen.add(event);
		}).build();
	}

	record SwitchedLamp(@NotNull String lampId, @NotNull Boolean on) {
	}

}
