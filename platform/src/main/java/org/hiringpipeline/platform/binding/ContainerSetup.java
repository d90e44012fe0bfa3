package org.hiringpipeline.platform.binding;

import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.util.backoff.BackOff;

/**
 * Sets up each listener container that the binder makes: retries and dead letters in the
 * container instead of the binder, no end after a refusal by Kafka, and known to
 * {@link Containers}.
 */
final class ContainerSetup implements ListenerContainerWithDlqAndRetryCustomizer {

	private final Containers containers;

	private final ConsumerSettings settings;

	private final Supplier<CommonErrorHandler> errorHandler;

	ContainerSetup(Containers containers, ConsumerSettings settings, Supplier<CommonErrorHandler> errorHandler) {
		this.containers = containers;
		this.settings = settings;
		this.errorHandler = errorHandler;
	}

	@Override
	public void configure(AbstractMessageListenerContainer<?, ?> container, String topic, String group,
			@Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> unused,
			@Nullable BackOff unusedBackOff) {
		container.setCommonErrorHandler(this.errorHandler.get());
		var properties = container.getContainerProperties();
		properties.setAuthExceptionRetryInterval(this.settings.restartAfter());
		properties.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {

			@Override
			public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
				ContainerSetup.this.containers.joined(topic);
			}

		});
		this.containers.add(topic, container);
	}

	@Override
	public boolean retryAndDlqInBinding(String topic, String group) {
		return false;
	}

}
