package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletionException;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.hiringpipeline.platform.outbox.EventProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a record that a group cannot take on {@code <topic>.<group>.dlq}, byte for byte,
 * with the reason in headers.
 */
public final class DeadLetterPublisher {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterPublisher.class);

	private static final int LONGEST_REASON = 1000;

	private final EventProducer producer;

	private final MeterRegistry meters;

	private final Clock clock;

	DeadLetterPublisher(EventProducer producer, MeterRegistry meters, Clock clock) {
		this.producer = producer;
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Publishes the dead letter and waits for the acknowledgement.
	 * @throws CompletionException if there is none; the record is then not to be
	 * acknowledged either
	 */
	public void publish(ConsumerRecord<?, ?> failed, String group, Exception failure) {
		var cause = root(failure);
		var headers = new RecordHeaders(failed.headers().toArray());
		put(headers, DeadLetterHeaders.REASON, reason(cause));
		put(headers, DeadLetterHeaders.EXCEPTION, cause.getClass().getName());
		put(headers, DeadLetterHeaders.TOPIC, failed.topic());
		put(headers, DeadLetterHeaders.PARTITION, Integer.toString(failed.partition()));
		put(headers, DeadLetterHeaders.OFFSET, Long.toString(failed.offset()));
		put(headers, DeadLetterHeaders.TIME, this.clock.instant().toString());
		var deadLetter = new ProducerRecord<String, byte[]>(name(failed.topic(), group), null, text(failed.key()),
				(byte[]) failed.value(), headers);
		this.producer.send(deadLetter).join();
		this.meters.counter("consumer.deadletters", "topic", failed.topic()).increment();
		log.warn("{}-{}@{} is a dead letter: {}", failed.topic(), failed.partition(), failed.offset(), reason(cause));
	}

	static String name(String topic, String group) {
		return topic + "." + group + ".dlq";
	}

	/** The innermost cause, which is the one that says why. */
	static Throwable root(Throwable failure) {
		var cause = failure;
		for (int depth = 0; depth < 20 && cause.getCause() != null && !says(cause); depth++) {
			cause = cause.getCause();
		}
		return cause;
	}

	private static boolean says(Throwable cause) {
		return cause.getClass().getPackageName().startsWith("org.hiringpipeline");
	}

	static String reason(Throwable cause) {
		// A stranger's message may quote the record, and so somebody's data; only ours
		// are known not to.
		var reason = says(cause) ? String.valueOf(cause.getMessage()) : cause.getClass().getSimpleName();
		return (reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON);
	}

	private static void put(Headers headers, String name, String value) {
		headers.remove(name);
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String text(@Nullable Object key) {
		return switch (key) {
			case null -> null;
			case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
			default -> key.toString();
		};
	}

}
