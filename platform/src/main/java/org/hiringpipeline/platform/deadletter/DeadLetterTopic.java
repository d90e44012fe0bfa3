package org.hiringpipeline.platform.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads dead-letter topics on an operator's demand; belongs to no group and commits
 * nothing.
 */
final class DeadLetterTopic {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration POLL = Duration.ofMillis(500);

	private final Map<String, Object> connection;

	DeadLetterTopic(Map<String, Object> connection) {
		this.connection = new HashMap<>(connection);
		this.connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		this.connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		this.connection.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
		this.connection.remove(ConsumerConfig.GROUP_ID_CONFIG);
	}

	/**
	 * The dead letters from the beginning of the topic that {@code wanted} accepts, at
	 * most {@code limit}.
	 */
	List<DeadLetter> read(String topic, int limit, Predicate<DeadLetter> wanted) {
		var found = new ArrayList<DeadLetter>();
		try (var consumer = consumer()) {
			var partitions = consumer.partitionsFor(topic, PATIENCE)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions, PATIENCE);
			while (found.size() < limit && ends.entrySet()
				.stream()
				.anyMatch((end) -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
				consumer.poll(POLL).forEach((next) -> {
					var letter = DeadLetter.of(next);
					if (found.size() < limit && wanted.test(letter)) {
						found.add(letter);
					}
				});
			}
		}
		return found;
	}

	private KafkaConsumer<String, byte[]> consumer() {
		return new KafkaConsumer<>(this.connection, new StringDeserializer(), new ByteArrayDeserializer());
	}

}
