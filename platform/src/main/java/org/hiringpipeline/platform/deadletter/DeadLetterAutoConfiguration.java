package org.hiringpipeline.platform.deadletter;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.outbox.EventProducer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where a service's dead letters go, and the operators' way to them. */
@AutoConfiguration
class DeadLetterAutoConfiguration {

	@Bean
	DeadLetterPublisher deadLetterPublisher(EventProducer producer, MeterRegistry meters, Clock clock) {
		return new DeadLetterPublisher(producer, meters, clock);
	}

	@Bean
	DeadLettersEndpoint deadLettersEndpoint(EventConsumers consumers, KafkaProperties kafka, MongoOperations mongo,
			Clock clock, @Value("${spring.application.name}") String group) {
		return new DeadLettersEndpoint(consumers, new DeadLetterTopic(kafka.buildConsumerProperties()),
				new Resolutions(mongo, clock), group);
	}

}
