package org.hiringpipeline.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiringpipeline.platform.testing.Engines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** Reads topics from their beginning, as any other system would. */
public final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<String, String> consumer;

	private final List<Event> seen = new ArrayList<>();

	public TopicReader(String... topics) {
		this.consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", Engines.kafka(), "group.id",
				UUID.randomUUID().toString(), "auto.offset.reset", "earliest"), new StringDeserializer(),
				new StringDeserializer());
		this.consumer.subscribe(List.of(topics));
	}

	/** The events of one key, in order, once there are at least so many. */
	public List<Event> events(String key, int atLeast) {
		await().atMost(Duration.ofSeconds(60)).until(() -> {
			this.consumer.poll(Duration.ofMillis(200)).forEach((record) -> this.seen.add(Event.of(record)));
			return of(key).size() >= atLeast;
		});
		return of(key);
	}

	private List<Event> of(String key) {
		return this.seen.stream().filter((event) -> key.equals(event.key())).toList();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

	/** An event as it stands on its topic. */
	public record Event(String topic, String key, Map<String, String> headers, String data) {

		static Event of(ConsumerRecord<String, String> record) {
			Map<String, String> headers = new LinkedHashMap<>();
			record.headers()
				.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
			return new Event(record.topic(), String.valueOf(record.key()), headers, String.valueOf(record.value()));
		}

		/** The data as JSON. */
		public JsonNode json() {
			return JsonMapper.shared().readTree(this.data);
		}

		/** The type between the organisation and the version. */
		public String what() {
			return this.headers.getOrDefault("ce_type", "").replace("org.hiringpipeline.", "").replace(".v1", "");
		}

	}

}
