package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * The library's recoverer with headers of our own: its own ones quote exceptions, whose
 * messages may quote the record.
 */
final class DeadLetterRecoverer extends DeadLetterPublishingRecoverer {

	private final Duration timeout;

	private final UnaryOperator<ProducerRecord<Object, Object>> shape;

	DeadLetterRecoverer(KafkaOperations<byte[], byte[]> template, UnaryOperator<String> destination, Clock clock,
			Duration timeout, UnaryOperator<ProducerRecord<Object, Object>> shape) {
		super(template, (failed, failure) -> new TopicPartition(destination.apply(failed.topic()), -1));
		this.timeout = timeout;
		this.shape = shape;
		excludeHeader(HeaderNames.HeadersToAdd.values());
		setHeadersFunction((failed, failure) -> headers(failed, failure, clock));
	}

	@Override
	protected ProducerRecord<Object, Object> createProducerRecord(ConsumerRecord<?, ?> failed,
			TopicPartition destination, Headers headers, byte @Nullable [] key, byte @Nullable [] value) {
		return this.shape.apply(super.createProducerRecord(failed, destination, headers, key, value));
	}

	/**
	 * The library's own would log a record that is too large and forget why it failed.
	 */
	@Override
	protected void publish(ProducerRecord<Object, Object> outRecord, KafkaOperations<Object, Object> kafkaTemplate,
			ConsumerRecord<?, ?> inRecord) {
		try {
			kafkaTemplate.send(outRecord).get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new KafkaException("the dead letter was not acknowledged", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted", ex);
		}
	}

	private static Headers headers(ConsumerRecord<?, ?> failed, Exception failure, Clock clock) {
		var headers = new RecordHeaders();
		put(headers, DeadLetterHeaders.REASON, DeadLetterPublisher.reason(failure));
		put(headers, DeadLetterHeaders.EXCEPTION, DeadLetterPublisher.root(failure).getClass().getName());
		put(headers, DeadLetterHeaders.TOPIC, failed.topic());
		put(headers, DeadLetterHeaders.PARTITION, Integer.toString(failed.partition()));
		put(headers, DeadLetterHeaders.OFFSET, Long.toString(failed.offset()));
		put(headers, DeadLetterHeaders.TIME, clock.instant().toString());
		return headers;
	}

	private static void put(Headers headers, String name, String value) {
		headers.add(new SingleRecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
	}

}
