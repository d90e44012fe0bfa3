package org.hiringpipeline.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import jakarta.validation.Validator;
import org.hiringpipeline.platform.deadletter.DeadLetterPublisher;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.KafkaHeaderMapper;

/** How every consumer of a service is wired. */
@AutoConfiguration
@EnableConfigurationProperties(ConsumerSettings.class)
class ConsumerAutoConfiguration {

	@Bean
	EventConsumers eventConsumers(JsonMapper json, Validator validator, ObjectProvider<Tracer> tracer,
			MeterRegistry meters) {
		return new EventConsumers(new EventReader(json, validator),
				new EventTracing(tracer.getIfAvailable(() -> Tracer.NOOP)), meters);
	}

	/**
	 * The binder finds it by this name:
	 * {@code spring.cloud.stream.kafka.binder.header-mapper-bean-name}.
	 */
	@Bean
	KafkaHeaderMapper plainHeaderMapper() {
		return new PlainHeaderMapper();
	}

	@Bean
	ListenerContainerWithDlqAndRetryCustomizer containerErrorHandling(DeadLetterPublisher deadLetters,
			ConsumerSettings settings) {
		return new ContainerErrorHandling(deadLetters, settings);
	}

}
