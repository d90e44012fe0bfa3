package org.hiringpipeline.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to their end. */
final class TopicLog {

	private TopicLog() {
	}

	static List<ConsumerRecord<String, byte[]>> read(String bootstrapServers, Collection<String> topics) {
		var found = new ArrayList<ConsumerRecord<String, byte[]>>();
		try (var consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			var partitions = topics.stream()
				.flatMap((topic) -> consumer.partitionsFor(topic).stream())
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach(found::add);
			}
		}
		return found;
	}

}
