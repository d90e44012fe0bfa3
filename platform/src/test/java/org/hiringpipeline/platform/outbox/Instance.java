package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.hiringpipeline.platform.trace.TraceContexts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One instance of a service with its outbox, put together by hand so that several can
 * share a database.
 */
final class Instance implements AutoCloseable {

	static final OutboxSettings SETTINGS = new OutboxSettings(Duration.ofSeconds(6), Duration.ofSeconds(2),
			Duration.ofHours(1), Duration.ZERO, 100, 5, 50);

	final MeterRegistry meters = new SimpleMeterRegistry();

	final OutboxDocuments documents;

	final Relay relay;

	final Sweeper sweeper;

	final AggregateStore<Switch> switches;

	private final EventProducer producer;

	Instance(MongoTemplate mongo, String kafka, Clock clock) {
		var metrics = new OutboxMetrics(this.meters, clock);
		this.documents = new OutboxDocuments(mongo, SETTINGS, clock);
		this.producer = new EventProducer(Map.of("bootstrap.servers", kafka), SETTINGS);
		this.relay = new Relay(this.producer, this.documents, SETTINGS, metrics, clock);
		this.sweeper = new Sweeper(this.documents, this.relay, SETTINGS, metrics, clock);
		var serializer = new EventSerializer(JsonMapper.builder().build(), TraceContexts.none(), clock,
				"switch-service");
		var outbox = new Outbox(serializer, this.relay, SETTINGS, clock);
		this.switches = new AggregateStores(mongo, outbox, new OutboxWatch(this.sweeper, metrics),
				new IndexCreator(mongo))
			.of(Switch.class);
	}

	Instance started() {
		this.relay.start();
		return this;
	}

	@Override
	public void close() {
		this.relay.stop();
		this.producer.destroy();
	}

}
