package org.hiringpipeline.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import org.hiringpipeline.platform.trace.TraceContexts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.KafkaHeaderMapper;

/** How a service reads events. */
@AutoConfiguration
class ConsumerAutoConfiguration {

	@Bean
	EventConsumers eventConsumers(JsonMapper json, Validator validator, TraceContexts traces, MeterRegistry meters) {
		return new EventConsumers(new EventReader(json, validator), new EventTracing(traces), meters);
	}

	/**
	 * The binder finds it by this name:
	 * {@code spring.cloud.stream.kafka.binder.header-mapper-bean-name}.
	 */
	@Bean
	KafkaHeaderMapper plainHeaderMapper() {
		return new PlainHeaderMapper();
	}

}
