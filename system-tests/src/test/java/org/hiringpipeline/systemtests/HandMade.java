package org.hiringpipeline.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Records that tests write to topics by hand, past the services. */
final class HandMade {

	/** The {@code ce_source} by which they are known. */
	static final String SOURCE = "/by-hand";

	private HandMade() {
	}

	static void send(String bootstrapServers, String topic, String key, @Nullable String value,
			Map<String, String> headers) throws ExecutionException, InterruptedException {
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
				new StringSerializer(), new ByteArraySerializer())) {
			var message = new ProducerRecord<String, byte[]>(topic, key,
					(value != null) ? value.getBytes(StandardCharsets.UTF_8) : null);
			headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
			producer.send(message).get();
		}
	}

}
