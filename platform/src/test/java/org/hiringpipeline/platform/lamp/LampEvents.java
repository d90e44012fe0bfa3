package org.hiringpipeline.platform.lamp;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on the lamps' topic by hand, as a stranger would. */
final class LampEvents {

	private final String kafka;

	private final Map<String, Object> settings;

	LampEvents(String kafka) {
		this(kafka, Map.of());
	}

	LampEvents(String kafka, Map<String, Object> settings) {
		this.kafka = kafka;
		this.settings = settings;
	}

	/** An event that switches a lamp on. */
	void switchOn(String id) {
		switchOn(id, null);
	}

	/** The same on a partition of its own choice. */
	void switchOn(String id, @Nullable Integer partition) {
		send(Lamp.TOPIC, partition, id.getBytes(StandardCharsets.UTF_8),
				"{\"lampId\":\"%s\",\"on\":true}".formatted(id).getBytes(StandardCharsets.UTF_8), headers(id));
	}

	void send(byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {
		send(Lamp.TOPIC, null, key, value, headers);
	}

	void send(String topic, @Nullable Integer partition, byte @Nullable [] key, byte @Nullable [] value,
			Map<String, byte[]> headers) {
		var config = new HashMap<>(this.settings);
		config.put("bootstrap.servers", this.kafka);
		try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
			var message = new ProducerRecord<>(topic, partition, key, value);
			headers.forEach((name, bytes) -> message.headers().add(name, bytes));
			producer.send(message).get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Map<String, byte[]> headers(String id) {
		var headers = new HashMap<String, byte[]>();
		Map.of("ce_specversion", "1.0", "ce_id", "e-" + id, "ce_source", "/x", "ce_type", Lamp.SWITCHED.name(),
				"ce_time", "2026-11-01T00:00:00Z", "ce_partitionkey", id, "ce_sequence", "1")
			.forEach((name, text) -> headers.put(name, text.getBytes(StandardCharsets.UTF_8)));
		return headers;
	}

}
