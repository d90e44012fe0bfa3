package org.hiringpipeline.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.junit.jupiter.api.Test;

import org.springframework.messaging.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventConsumersTests {

	private static final String LIT = "org.hiringpipeline.lamp.lit.v1";

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final EventConsumers consumers = SampleConsumers.with(this.meters);

	private final List<Object> handled = new ArrayList<>();

	private final Consumer<Message<?>> lamps = this.consumers.of("test.lamps")
		.on(LIT, Lit.class, (event, data) -> this.handled.add(data))
		.passOver("org.hiringpipeline.lamp.dusted.v1")
		.build();

	@Test
	void aSecondConsumerOfATopicIsRefused() {
		assertThatThrownBy(() -> this.consumers.of("test.lamps").build()).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("test.lamps");
		assertThat(this.consumers.find("test.lamps")).containsSame(this.lamps);
	}

	@Test
	void aSecondHandlerOfATypeIsRefused() {
		var builder = this.consumers.of("test.other").on(LIT, Lit.class, (event, data) -> {
		});
		assertThatThrownBy(() -> builder.on(LIT, Lit.class, (event, data) -> {
		})).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void everyCounterIsThereBeforeTheFirst() {
		assertThat(unknown("org.hiringpipeline.lamp", "version")).isZero();
		assertThat(unknown("org.hiringpipeline.lamp", "type")).isZero();
		assertThat(unknown("other", "type")).isZero();
	}

	@Test
	void unknownTypesAndVersionsAreSkippedAndCounted() {
		send("org.hiringpipeline.lamp.lit.v2");
		send("org.hiringpipeline.lamp.lit.v10");
		send("org.hiringpipeline.lamp.painted.v1");
		send("com.example.whatever");
		send(LIT);

		assertThat(this.handled).hasSize(1);
		assertThat(unknown("org.hiringpipeline.lamp", "version")).isEqualTo(2);
		assertThat(unknown("org.hiringpipeline.lamp", "type")).isOne();
		assertThat(unknown("other", "type")).isOne();
	}

	@Test
	void whatIsPassedOverIsNotUnknown() {
		send("org.hiringpipeline.lamp.dusted.v1");
		assertThat(this.handled).isEmpty();
		assertThat(this.meters.find("consumer.events.unknown").counters())
			.allSatisfy((counter) -> assertThat(counter.count()).isZero());
		send("org.hiringpipeline.lamp.dusted.v2");
		assertThat(unknown("org.hiringpipeline.lamp", "version")).isOne();
	}

	@Test
	void strangersCannotInventMetrics() {
		int before = this.meters.getMeters().size();
		for (int i = 0; i < 1000; i++) {
			send("org.hiringpipeline." + UUID.randomUUID() + ".made.v1");
			send("org.hiringpipeline.lamp." + UUID.randomUUID());
			send(UUID.randomUUID().toString());
		}
		assertThat(this.meters.getMeters()).hasSize(before);
	}

	private double unknown(String prefix, String reason) {
		return this.meters.get("consumer.events.unknown").tags("prefix", prefix, "reason", reason).counter().count();
	}

	private void send(String type) {
		this.lamps.accept(
				RecordMessage.of(
						"{}".getBytes(StandardCharsets.UTF_8), Map.of("ce_id", "1", "ce_type", type, "ce_partitionkey",
								"k", "ce_sequence", "1", "ce_time", "2026-11-01T00:00:00Z"),
						new Position("test.lamps", 0, 0)));
	}

	record Lit() {
	}

}
