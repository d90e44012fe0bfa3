package org.hiringpipeline.scoring.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.contract.Example;

/** Sends to and reads from a topic as another service would. */
public final class Topic {

	private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new StringSerializer());

	private Topic() {
	}

	/** Sends an event. */
	public static void send(String topic, Example event) {
		var message = new ProducerRecord<>(topic, event.key(), event.data());
		event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		PRODUCER.send(message);
		PRODUCER.flush();
	}

	/** All events of a key that are on a topic by now. */
	public static List<Received> read(String topic, String key) {
		Map<String, Object> config = Map.of("bootstrap.servers", Engines.kafka());
		var found = new ArrayList<Received>();
		try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
			var partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(100)).forEach((message) -> {
					if (key.equals(message.key())) {
						Map<String, String> headers = new HashMap<>();
						message.headers()
							.forEach((header) -> headers.put(header.key(),
									new String(header.value(), StandardCharsets.UTF_8)));
						found.add(new Received(headers, message.value()));
					}
				});
			}
		}
		return found;
	}

	/**
	 * An event as it stands on a topic.
	 *
	 * @param headers the record headers
	 * @param data the value
	 */
	public record Received(Map<String, String> headers, String data) {
	}

}
