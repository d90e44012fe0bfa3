package org.hiringpipeline.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a stranger reads it from a topic.
 *
 * @param topic where it stood
 * @param key the record key
 * @param id the CloudEvents id
 * @param type the CloudEvents type
 * @param sequence the position in its aggregate's history
 * @param partition the partition
 * @param offset the offset
 * @param data the data
 */
record Event(String topic, String key, String id, String type, long sequence, int partition, long offset,
		JsonNode data) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * All events of some topics, each topic's partitions in the order of the log; what is
	 * no event is left out.
	 */
	static List<Event> readAll(String bootstrapServers, List<String> topics) {
		return TopicLog.read(bootstrapServers, topics)
			.stream()
			.filter((found) -> header(found, "ce_type").isPresent() && header(found, "ce_sequence").isPresent()
					&& found.value() != null && !header(found, "ce_source").equals(Optional.of(HandMade.SOURCE)))
			.flatMap((found) -> of(found).stream())
			.sorted(Comparator.comparing(Event::topic)
				.thenComparingInt(Event::partition)
				.thenComparingLong(Event::offset))
			.toList();
	}

	private static Optional<Event> of(ConsumerRecord<String, byte[]> found) {
		try {
			return Optional.of(new Event(found.topic(), found.key(), header(found, "ce_id").orElse(""),
					header(found, "ce_type").orElseThrow(), Long.parseLong(header(found, "ce_sequence").orElseThrow()),
					found.partition(), found.offset(), JSON.readTree(found.value())));
		}
		catch (RuntimeException ex) {
			// Poison that other tests sent.
			return Optional.empty();
		}
	}

	static Optional<String> header(ConsumerRecord<String, byte[]> found, String name) {
		return Optional.ofNullable(found.headers().lastHeader(name))
			.map((header) -> new String(header.value(), StandardCharsets.UTF_8));
	}

}
