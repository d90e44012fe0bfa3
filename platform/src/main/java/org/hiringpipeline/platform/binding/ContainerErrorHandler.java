package org.hiringpipeline.platform.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hiringpipeline.platform.deadletter.DeadLetterPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.SeekUtils;

/**
 * Tries a failed record again or makes it a dead letter. While a record waits, its
 * partition is paused and the consumer goes on polling the others, so that no wait costs
 * the group its partitions. The library's own handler decides by the first failure of a
 * record and sleeps in the polling thread.
 */
final class ContainerErrorHandler implements CommonErrorHandler {

	private static final Logger log = LoggerFactory.getLogger(ContainerErrorHandler.class);

	private static final LogAccessor seekLog = new LogAccessor(LogFactory.getLog(ContainerErrorHandler.class));

	private static final Duration AFTER_FAILED_POLL = Duration.ofSeconds(1);

	private final DeadLetterPublisher deadLetters;

	private final ListenerContainerPauseService pauses;

	private final MeterRegistry meters;

	private final Attempts attempts;

	ContainerErrorHandler(DeadLetterPublisher deadLetters, ListenerContainerPauseService pauses, MeterRegistry meters,
			ConsumerSettings settings) {
		this.deadLetters = deadLetters;
		this.pauses = pauses;
		this.meters = meters;
		this.attempts = new Attempts(settings);
	}

	@Override
	public boolean seeksAfterHandling() {
		return true;
	}

	@Override
	public void handleRemaining(Exception failure, List<ConsumerRecord<?, ?>> records, Consumer<?, ?> consumer,
			MessageListenerContainer container) {
		var failed = records.getFirst();
		var wait = retryOrBury(failed, failure);
		seek(wait.isPresent() ? records : records.subList(1, records.size()), consumer);
		if (wait.isPresent()) {
			this.pauses.pausePartition(container, new TopicPartition(failed.topic(), failed.partition()), wait.get());
			// Whatever is thrown keeps the record from being acknowledged.
			throw new KafkaException("tried again later", KafkaException.Level.DEBUG, failure);
		}
	}

	private Optional<Duration> retryOrBury(ConsumerRecord<?, ?> failed, Exception failure) {
		var kind = FailureKind.of(failure);
		var wait = this.attempts.next(failed, kind);
		if (wait.isPresent()) {
			report(failed, failure, kind);
			return wait;
		}
		try {
			this.deadLetters.publish(failed, failure);
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			log.warn("{}-{}@{} should be a dead letter, which cannot be written: {}", failed.topic(),
					failed.partition(), failed.offset(), DeadLetterPublisher.reason(ex));
			return Optional.of(this.attempts.waitAgain(failed));
		}
	}

	private void report(ConsumerRecord<?, ?> failed, Exception failure, FailureKind kind) {
		var name = kind.name().toLowerCase(Locale.ROOT);
		this.meters.counter("consumer.retries", "topic", failed.topic(), "kind", name).increment();
		if (this.attempts.of(failed) == 1) {
			log.warn("{}-{}@{} is tried again ({}): {}", failed.topic(), failed.partition(), failed.offset(), name,
					DeadLetterPublisher.reason(failure));
		}
	}

	private static void seek(List<ConsumerRecord<?, ?>> records, Consumer<?, ?> consumer) {
		var positions = new LinkedHashMap<TopicPartition, Long>();
		records.forEach((message) -> positions.putIfAbsent(new TopicPartition(message.topic(), message.partition()),
				message.offset()));
		SeekUtils.seekPartitions(consumer, positions, seekLog);
	}

	@Override
	public void handleOtherException(Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container,
			boolean batchListener) {
		log.error("polling failed and is tried again", failure);
		try {
			ListenerUtils.stoppableSleep(container, AFTER_FAILED_POLL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
