package org.hiringpipeline.platform.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Opens dead-letter topics on an operator's demand; belongs to no group and commits
 * nothing.
 */
final class DeadLetterTopics {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Map<String, Object> connection;

	DeadLetterTopics(Map<String, Object> connection) {
		this.connection = new HashMap<>(connection);
		this.connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		this.connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		this.connection.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
		this.connection.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
		this.connection.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()) / 2);
		this.connection.remove(ConsumerConfig.GROUP_ID_CONFIG);
	}

	/** Opens a topic, if it is there. */
	Optional<DeadLetterTopic> open(String topic) {
		return incarnation(topic).map((id) -> new DeadLetterTopic(topic, id,
				new KafkaConsumer<>(this.connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())));
	}

	/** A topic that was deleted and made again has another id, and begins at 0 again. */
	private Optional<String> incarnation(String topic) {
		try (var admin = Admin.create(this.connection)) {
			var description = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
			if (description == null) {
				return Optional.empty();
			}
			Uuid id = description.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).topicId();
			return Optional.of(id.toString());
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownTopicOrPartitionException) {
				return Optional.empty();
			}
			throw new KafkaException("Kafka does not describe " + topic, ex);
		}
		catch (TimeoutException ex) {
			throw new KafkaException("Kafka does not describe " + topic, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", ex);
		}
	}

}
