package org.hiringpipeline.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;

/**
 * The outbox's producer: idempotent, acknowledged by all in-sync replicas. After an error
 * that a producer does not recover from it is replaced, once, however many records fail
 * with it.
 */
public final class EventProducer implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(EventProducer.class);

	/** A producer that never worked is not replaced sooner than this. */
	private static final Duration YOUNG = Duration.ofSeconds(1);

	private final Supplier<Producer<String, byte[]>> producers;

	private final MeterRegistry meters;

	private final Duration youth;

	private final Duration closeTimeout;

	private @Nullable Connection current;

	private boolean closed;

	EventProducer(Map<String, Object> connection, OutboxSettings settings, MeterRegistry meters) {
		this(() -> new KafkaProducer<>(config(connection, settings), new StringSerializer(), new ByteArraySerializer()),
				meters, YOUNG, settings.deliveryTimeout());
	}

	EventProducer(Supplier<Producer<String, byte[]>> producers, MeterRegistry meters, Duration youth,
			Duration closeTimeout) {
		this.producers = producers;
		this.meters = meters;
		this.youth = youth;
		this.closeTimeout = closeTimeout;
		meters.counter("outbox.producer.replaced");
	}

	static Map<String, Object> config(Map<String, Object> connection, OutboxSettings settings) {
		var config = new HashMap<>(connection);
		int deliveryTimeout = Math.toIntExact(settings.deliveryTimeout().toMillis());
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryTimeout / 2);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout / 2);
		// What is known of a topic is kept, so that sending never waits for it again.
		config.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis());
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		return config;
	}

	CompletableFuture<Void> send(StoredEvent event) {
		return send(event.toRecord());
	}

	/**
	 * Sends one record; completes when it is acknowledged by all in-sync replicas,
	 * exceptionally when it was given up.
	 */
	CompletableFuture<Void> send(ProducerRecord<String, byte[]> message) {
		var acknowledged = new CompletableFuture<Void>();
		send(message, acknowledged, true);
		return acknowledged;
	}

	private void send(ProducerRecord<String, byte[]> message, CompletableFuture<Void> acknowledged, boolean onceMore) {
		Connection used;
		try {
			used = current();
		}
		catch (RuntimeException ex) {
			acknowledged.completeExceptionally(ex);
			return;
		}
		used.knows(message.topic()).whenComplete((known, unknown) -> {
			if (unknown == null) {
				send(used, message, acknowledged, onceMore);
			}
			else {
				refused(used, Failures.unwrap(unknown), message, acknowledged, onceMore);
			}
		});
	}

	private void send(Connection used, ProducerRecord<String, byte[]> message, CompletableFuture<Void> acknowledged,
			boolean onceMore) {
		try {
			used.producer().send(message, (metadata, failure) -> {
				if (failure == null) {
					used.worked();
					acknowledged.complete(null);
				}
				else {
					lost(used, failure);
					acknowledged.completeExceptionally(failure);
				}
			});
		}
		catch (RuntimeException ex) {
			refused(used, ex, message, acknowledged, onceMore);
		}
	}

	/**
	 * A record that the producer did not even take: if that is because it is broken, the
	 * next one gets it.
	 */
	private void refused(Connection used, Throwable failure, ProducerRecord<String, byte[]> message,
			CompletableFuture<Void> acknowledged, boolean onceMore) {
		failed(used, failure);
		if (onceMore && Failures.breaksProducer(failure) && used.isBroken()) {
			send(message, acknowledged, false);
		}
		else {
			acknowledged.completeExceptionally(failure);
		}
	}

	/**
	 * A record that the producer took and gave up. One whose first connection was
	 * refused, as with a wrong password, can wait for its identity for good
	 * (KAFKA-20237); all that it says is that the time of each record is over.
	 */
	private void lost(Connection used, Throwable failure) {
		if (failure instanceof TimeoutException && !used.hasWorked()) {
			replace(used, failure);
		}
		else {
			failed(used, failure);
		}
	}

	private void failed(Connection used, Throwable failure) {
		if (Failures.breaksProducer(failure)) {
			replace(used, failure);
		}
	}

	private void replace(Connection used, Throwable failure) {
		if (used.breaks(this.youth)) {
			log.warn("the producer is replaced after {}", failure.toString());
			this.meters.counter("outbox.producer.replaced").increment();
			// Never on the producer's own thread, which would wait for itself.
			Thread.ofVirtual().name("outbox-producer-close").start(() -> used.close(this.closeTimeout));
		}
	}

	private synchronized Connection current() {
		if (this.closed) {
			throw new KafkaException("the service stops");
		}
		if (this.current == null || this.current.isBroken()) {
			this.current = new Connection(this.producers.get(), this.meters);
		}
		return this.current;
	}

	@Override
	public synchronized void destroy() {
		this.closed = true;
		if (this.current != null) {
			this.current.close(this.closeTimeout);
		}
	}

}
