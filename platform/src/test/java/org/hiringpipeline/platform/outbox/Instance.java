package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
public final class Instance implements AutoCloseable {

	/** A Kafka at which the virtual machine fails. */
	static final String DEADLY = "deadly";

	static final OutboxSettings SETTINGS = settings(100, 50);

	final MeterRegistry meters = new SimpleMeterRegistry();

	final OutboxDocuments documents;

	final Relay relay;

	final Sweeper sweeper;

	final AggregateStore<Switch> switches;

	private final EventProducer producer;

	/** Open unless the instance is frozen: then its sender stands before the producer. */
	private final CountDownLatch sends = new CountDownLatch(1);

	private final AggregateStores stores;

	public Instance(MongoTemplate mongo, String kafka, Clock clock) {
		this(mongo, kafka, clock, SETTINGS);
	}

	Instance(MongoTemplate mongo, String kafka, Clock clock, OutboxSettings settings) {
		var metrics = new OutboxMetrics(this.meters, clock);
		this.documents = new OutboxDocuments(mongo, settings, clock, UUID.randomUUID().toString());
		this.producer = new EventProducer(() -> producer(kafka, settings), this.meters, Duration.ofSeconds(1),
				settings.deliveryTimeout());
		this.relay = new Relay(this.producer, this.documents, settings, metrics, clock);
		this.sweeper = new Sweeper(this.documents, this.relay, settings, metrics, clock);
		var serializer = new EventSerializer(JsonMapper.builder().build(), TraceContexts.none(), clock,
				"switch-service");
		var outbox = new Outbox(serializer, this.documents, this.relay, settings, clock);
		var indexes = new IndexCreator(mongo);
		this.stores = new AggregateStores(mongo, outbox, new OutboxWatch(this.sweeper, metrics, indexes), indexes);
		this.switches = this.stores.of(Switch.class);
	}

	static OutboxSettings settings(int sweepBatch, int maxInFlight) {
		return new OutboxSettings(Duration.ofSeconds(6), Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ZERO,
				sweepBatch, Duration.ofSeconds(60), Duration.ZERO, 5, maxInFlight);
	}

	/**
	 * A further store in the same collection, as another version of the service has it.
	 */
	public <T> AggregateStore<T> storeOf(Class<T> type) {
		return this.stores.of(type);
	}

	private Producer<String, byte[]> producer(String kafka, OutboxSettings settings) {
		if (kafka.equals(DEADLY)) {
			throw new InternalError("the virtual machine is out of order");
		}
		try {
			this.sends.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return new KafkaProducer<>(EventProducer.config(Map.of("bootstrap.servers", kafka), settings),
				new StringSerializer(), new ByteArraySerializer());
	}

	Instance started() {
		this.sends.countDown();
		return frozen();
	}

	/** Takes leases and sends nothing until it is {@link #started}. */
	Instance frozen() {
		this.relay.start();
		return this;
	}

	/** A frozen instance is left as it is, as if it had been killed. */
	@Override
	public void close() {
		if (this.sends.getCount() == 0) {
			this.relay.stop();
			this.producer.destroy();
		}
	}

}
