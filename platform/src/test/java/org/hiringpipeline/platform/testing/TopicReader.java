package org.hiringpipeline.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** Reads topics from their beginning, as any other system would. */
public final class TopicReader implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
			Map.of("bootstrap.servers", Engines.kafka()), new StringDeserializer(), new StringDeserializer());

	private final List<Event> seen = new ArrayList<>();

	/** A reader of those topics. */
	public TopicReader(String... topics) {
		var partitions = Stream.of(topics)
			.flatMap((topic) -> this.consumer.partitionsFor(topic).stream())
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/**
	 * All events of one key that are on the topics once there are at least so many, in
	 * order within each topic.
	 */
	public List<Event> events(String key, int atLeast) {
		await(atLeast + " events of " + key).atMost(PATIENCE).pollInSameThread().until(() -> {
			this.consumer.poll(Duration.ofMillis(200)).forEach((message) -> this.seen.add(Event.of(message)));
			return of(key).size() >= atLeast && isAtEnd();
		});
		return of(key);
	}

	private List<Event> of(String key) {
		return this.seen.stream().filter((event) -> key.equals(event.key())).toList();
	}

	private boolean isAtEnd() {
		return this.consumer.endOffsets(this.consumer.assignment())
			.entrySet()
			.stream()
			.allMatch((end) -> this.consumer.position(end.getKey()) >= end.getValue());
	}

	@Override
	public void close() {
		this.consumer.close();
	}

	/**
	 * An event as it stands on its topic.
	 *
	 * @param key the record key
	 * @param headers the record headers
	 * @param data the record value
	 */
	public record Event(String key, Map<String, String> headers, String data) {

		static Event of(ConsumerRecord<String, String> message) {
			Map<String, String> headers = new LinkedHashMap<>();
			message.headers()
				.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
			return new Event(String.valueOf(message.key()), headers, String.valueOf(message.value()));
		}

		/** A header, empty where there is none. */
		public String header(String name) {
			return this.headers.getOrDefault(name, "");
		}

		/**
		 * The type between the organisation and the version, such as
		 * {@code thing.changed}.
		 */
		public String what() {
			return header("ce_type").replaceFirst("^org\\.hiringpipeline\\.(.+)\\.v1$", "$1");
		}

		/** The data as JSON. */
		public JsonNode json() {
			return JsonMapper.shared().readTree(this.data);
		}

	}

}
