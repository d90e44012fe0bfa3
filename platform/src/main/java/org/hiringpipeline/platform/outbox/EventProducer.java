package org.hiringpipeline.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * The one producer of a service: idempotent, acknowledged by all in-sync replicas. After
 * an error that a producer does not recover from, it is replaced by a new one.
 */
public final class EventProducer implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(EventProducer.class);

	private final DefaultKafkaProducerFactory<String, byte[]> factory;

	EventProducer(Map<String, Object> connection, OutboxSettings settings) {
		var config = new HashMap<>(connection);
		int deliveryTimeout = Math.toIntExact(settings.deliveryTimeout().toMillis());
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout / 2);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout / 2);
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		this.factory = new DefaultKafkaProducerFactory<>(config, new StringSerializer(), new ByteArraySerializer());
	}

	CompletableFuture<Void> send(StoredEvent event) {
		return send(event.toRecord());
	}

	/**
	 * Sends one record; completes when it is acknowledged by all in-sync replicas,
	 * exceptionally when it was given up.
	 */
	public CompletableFuture<Void> send(ProducerRecord<String, byte[]> message) {
		var acknowledged = new CompletableFuture<Void>();
		try (Producer<String, byte[]> producer = this.factory.createProducer()) {
			producer.send(message, (metadata, failure) -> {
				if (failure == null) {
					acknowledged.complete(null);
				}
				else {
					failed(failure);
					acknowledged.completeExceptionally(failure);
				}
			});
		}
		catch (KafkaException ex) {
			failed(ex);
			acknowledged.completeExceptionally(ex);
		}
		return acknowledged;
	}

	private void failed(Exception failure) {
		boolean producerIsFine = failure instanceof RetriableException || failure instanceof RecordTooLargeException;
		if (!producerIsFine) {
			log.warn("the producer is replaced after {}", failure.toString());
			this.factory.reset();
		}
	}

	@Override
	public void destroy() {
		this.factory.destroy();
	}

}
