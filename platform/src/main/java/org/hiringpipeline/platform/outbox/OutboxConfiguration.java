package org.hiringpipeline.platform.outbox;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The outbox of a service. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {

	@Bean
	OutboxMetrics outboxMetrics(MeterRegistry meters, Clock clock) {
		return new OutboxMetrics(meters, clock);
	}

	@Bean
	OutboxDocuments outboxDocuments(MongoOperations mongo, OutboxProperties properties, Clock clock) {
		return new OutboxDocuments(mongo, properties, clock);
	}

	@Bean
	EventProducer eventProducer(KafkaProperties kafka, OutboxProperties properties) {
		return new EventProducer(kafka.buildProducerProperties(), properties);
	}

	@Bean
	Relay outboxRelay(EventProducer producer, OutboxDocuments documents, OutboxProperties properties,
			OutboxMetrics metrics, Clock clock) {
		return new Relay(producer, documents, properties, metrics, clock);
	}

	@Bean
	Sweeper outboxSweeper(OutboxDocuments documents, Relay relay, OutboxProperties properties, OutboxMetrics metrics,
			Clock clock) {
		return new Sweeper(documents, relay, properties, metrics, clock);
	}

	@Bean
	OutboxWatch outboxWatch(Sweeper sweeper, OutboxMetrics metrics) {
		return new OutboxWatch(sweeper, metrics);
	}

	@Bean
	Outbox outbox(JsonMapper json, ObjectProvider<Tracer> tracer, Relay relay, OutboxProperties properties, Clock clock,
			@Value("${spring.application.name}") String application) {
		var serializer = new EventSerializer(json, tracer.getIfAvailable(() -> Tracer.NOOP), clock, application);
		return new Outbox(serializer, relay, properties, clock);
	}

}
