package org.hiringpipeline.platform.deadletter;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.MicrometerProducerListener;

/**
 * What writes dead letters, apart from what publishes events: neither breaks with the
 * other.
 */
final class DeadLetterProducer {

	private DeadLetterProducer() {
	}

	static DefaultKafkaProducerFactory<byte[], byte[]> factory(Map<String, Object> connection,
			DeadLetterSettings settings, MeterRegistry meters) {
		var config = new HashMap<>(connection);
		int timeout = Math.toIntExact(settings.sendTimeout().toMillis());
		config.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters");
		config.put(ProducerConfig.ACKS_CONFIG, "all");
		// A dead letter may be there twice anyway, and a producer without an identity has
		// no state that an error can spoil for good.
		config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
		// What came compressed may fit only compressed; in pure Java, since containers
		// may
		// be read-only.
		config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
		config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Math.toIntExact(settings.largest().toBytes()));
		var factory = new DefaultKafkaProducerFactory<>(config, new ByteArraySerializer(), new ByteArraySerializer());
		factory.addListener(new MicrometerProducerListener<>(meters));
		return factory;
	}

}
