package org.hiringpipeline.platform.deadletter;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.KafkaOperations;

/**
 * Puts a record that a group cannot take on {@code <topic>.<group>.dlq}, byte for byte,
 * with the reason in headers; of one that is too large everything but the value.
 */
public final class DeadLetterPublisher {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterPublisher.class);

	private static final int LONGEST_REASON = 1000;

	private static final int DEEPEST_CAUSE = 20;

	private final String group;

	private final MeterRegistry meters;

	private final DeadLetterRecoverer whole;

	private final DeadLetterRecoverer withoutValue;

	DeadLetterPublisher(KafkaOperations<byte[], byte[]> template, String group, DeadLetterSettings settings,
			MeterRegistry meters, Clock clock) {
		this.group = group;
		this.meters = meters;
		this.whole = new DeadLetterRecoverer(template, this::topicFor, clock, settings.sendTimeout(),
				DeadLetterPublisher::unchanged);
		this.withoutValue = new DeadLetterRecoverer(template, this::topicFor, clock, settings.sendTimeout(),
				new Omission(settings)::of);
	}

	/** Where the dead letters of a topic go. */
	public String topicFor(String topic) {
		return topic + "." + this.group + ".dlq";
	}

	/**
	 * Shows the metrics of a topic from now on: alerts do not see a first dead letter
	 * otherwise.
	 */
	public void watch(String topic) {
		this.meters.counter("consumer.deadletters", "topic", topic);
		this.meters.counter("consumer.deadletters.failures", "topic", topic);
	}

	/**
	 * Publishes the dead letter and waits for the acknowledgement.
	 * @throws RuntimeException if there is none; the record is then not to be
	 * acknowledged either
	 */
	public void publish(ConsumerRecord<?, ?> failed, Exception failure) {
		try {
			write(failed, failure);
		}
		catch (RuntimeException ex) {
			this.meters.counter("consumer.deadletters.failures", "topic", failed.topic()).increment();
			throw ex;
		}
		this.meters.counter("consumer.deadletters", "topic", failed.topic()).increment();
		log.warn("{}-{}@{} is a dead letter: {}", failed.topic(), failed.partition(), failed.offset(), reason(failure));
	}

	private void write(ConsumerRecord<?, ?> failed, Exception failure) {
		try {
			this.whole.accept(failed, null, failure);
		}
		catch (RuntimeException ex) {
			if (!isTooLarge(ex)) {
				throw ex;
			}
			this.withoutValue.accept(failed, null, failure);
		}
	}

	/** But a stranger must not claim that something is missing. */
	private static ProducerRecord<Object, Object> unchanged(ProducerRecord<Object, Object> whole) {
		whole.headers().remove(DeadLetterHeaders.VALUE_OMITTED);
		return whole;
	}

	private static boolean isTooLarge(Throwable failure) {
		var cause = innermost(failure);
		return cause instanceof RecordTooLargeException || cause instanceof RecordBatchTooLargeException;
	}

	private static Throwable innermost(Throwable failure) {
		var cause = failure;
		for (int depth = 0; depth < DEEPEST_CAUSE && cause.getCause() != null; depth++) {
			cause = cause.getCause();
		}
		return cause;
	}

	/** The first cause that is ours or else the innermost one, which says why. */
	static Throwable root(Throwable failure) {
		var cause = failure;
		for (int depth = 0; depth < DEEPEST_CAUSE && cause.getCause() != null && !isOurs(cause); depth++) {
			cause = cause.getCause();
		}
		return cause;
	}

	/**
	 * Why something failed, without a stranger's words: they may quote the record, and so
	 * somebody's data.
	 */
	public static String reason(Throwable failure) {
		var cause = root(failure);
		var reason = isOurs(cause) ? String.valueOf(cause.getMessage()) : cause.getClass().getSimpleName();
		return (reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON);
	}

	private static boolean isOurs(Throwable cause) {
		return cause.getClass().getPackageName().startsWith("org.hiringpipeline");
	}

}
