package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.hiringpipeline.platform.trace.TraceContexts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The outbox of a service. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

	@Bean
	OutboxMetrics outboxMetrics(MeterRegistry meters, Clock clock) {
		return new OutboxMetrics(meters, clock);
	}

	@Bean
	OutboxDocuments outboxDocuments(MongoOperations mongo, OutboxSettings settings, Clock clock) {
		return new OutboxDocuments(mongo, settings, clock, UUID.randomUUID().toString());
	}

	@Bean
	EventProducer eventProducer(KafkaProperties kafka, OutboxSettings settings, MeterRegistry meters) {
		return new EventProducer(kafka.buildProducerProperties(), settings, meters);
	}

	@Bean
	Relay outboxRelay(EventProducer producer, OutboxDocuments documents, OutboxSettings settings, OutboxMetrics metrics,
			Clock clock) {
		return new Relay(producer, documents, settings, metrics, clock);
	}

	@Bean
	Sweeper outboxSweeper(OutboxDocuments documents, Relay relay, OutboxSettings settings, OutboxMetrics metrics,
			Clock clock) {
		return new Sweeper(documents, relay, settings, metrics, clock);
	}

	@Bean
	OutboxWatch outboxWatch(Sweeper sweeper, OutboxMetrics metrics, IndexCreator indexes) {
		return new OutboxWatch(sweeper, metrics, indexes);
	}

	@Bean
	OutboxHealth outboxHealthIndicator(Relay relay, Sweeper sweeper) {
		return new OutboxHealth(relay, sweeper);
	}

	@Bean
	Outbox outbox(JsonMapper json, TraceContexts traces, OutboxDocuments documents, Relay relay,
			OutboxSettings settings, Clock clock, @Value("${spring.application.name}") String application) {
		var serializer = new EventSerializer(json, traces, clock, application);
		return new Outbox(serializer, documents, relay, settings, clock);
	}

}
