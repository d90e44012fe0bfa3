package org.hiringpipeline.platform.deadletter;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.startup.IndexCreator;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** Where a service's dead letters go, and the operators' way to them. */
@AutoConfiguration
@EnableConfigurationProperties(DeadLetterSettings.class)
class DeadLetterAutoConfiguration {

	/** No candidate for injection: Boot's own is made only where there is no other. */
	@Bean(defaultCandidate = false)
	DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducerFactory(KafkaProperties kafka,
			DeadLetterSettings settings, MeterRegistry meters) {
		return DeadLetterProducer.factory(kafka.buildProducerProperties(), settings, meters);
	}

	@Bean
	DeadLetterPublisher deadLetterPublisher(
			@Qualifier("deadLetterProducerFactory") DefaultKafkaProducerFactory<byte[], byte[]> producers,
			DeadLetterSettings settings, MeterRegistry meters, Clock clock,
			@Value("${spring.application.name}") String group) {
		var template = new KafkaTemplate<>(producers);
		// It would log the key and the value of what fails.
		template.setProducerListener(new ProducerListener<>() {
		});
		return new DeadLetterPublisher(template, group, settings, meters, clock);
	}

	@Bean
	Resolutions deadLetterResolutions(MongoOperations mongo, Clock clock, IndexCreator indexes) {
		indexes.create(Resolutions.COLLECTION, Resolutions.INDEX);
		return new Resolutions(mongo, clock);
	}

	@Bean
	DeadLettersEndpoint deadLettersEndpoint(EventConsumers consumers, DeadLetterPublisher publisher,
			Resolutions resolutions, KafkaProperties kafka) {
		return new DeadLettersEndpoint(consumers, publisher, new DeadLetterTopics(kafka.buildConsumerProperties()),
				resolutions);
	}

}
