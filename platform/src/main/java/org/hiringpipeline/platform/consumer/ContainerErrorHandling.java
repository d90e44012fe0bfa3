package org.hiringpipeline.platform.consumer;

import java.util.function.BiFunction;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hiringpipeline.platform.deadletter.DeadLetterPublisher;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Retries and dead letters in the listener container instead of the binder: there a
 * failed record is sought again between polls, so that the wait never costs the group its
 * partitions.
 */
final class ContainerErrorHandling implements ListenerContainerWithDlqAndRetryCustomizer {

	private final DeadLetterPublisher deadLetters;

	private final ConsumerSettings settings;

	ContainerErrorHandling(DeadLetterPublisher deadLetters, ConsumerSettings settings) {
		this.deadLetters = deadLetters;
		this.settings = settings;
	}

	@Override
	public void configure(AbstractMessageListenerContainer<?, ?> container, String topic, String group,
			@Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> unused,
			@Nullable BackOff unusedBackOff) {
		var handler = new DefaultErrorHandler((record, failure) -> this.deadLetters.publish(record, group, failure),
				backOff(FailureKind.UNKNOWN));
		handler.setBackOffFunction((record, failure) -> backOff(FailureKind.of(failure)));
		handler.setResetStateOnExceptionChange(true);
		container.setCommonErrorHandler(handler);
	}

	@Override
	public boolean retryAndDlqInBinding(String topic, String group) {
		return false;
	}

	private BackOff backOff(FailureKind kind) {
		if (kind == FailureKind.PERMANENT) {
			return new FixedBackOff(0, 0);
		}
		var backOff = new ExponentialBackOff(this.settings.firstBackoff().toMillis(), 2);
		backOff.setMaxInterval(this.settings.maxBackoff().toMillis());
		if (kind == FailureKind.UNKNOWN) {
			backOff.setMaxAttempts(this.settings.attempts() - 1);
		}
		return backOff;
	}

}
