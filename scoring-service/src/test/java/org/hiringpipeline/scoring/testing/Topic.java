package org.hiringpipeline.scoring.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.contract.Example;

/** Sends to a topic as another service would. */
public final class Topic {

	private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new StringSerializer());

	private Topic() {
	}

	/** Sends an event. */
	public static void send(String topic, Example event) {
		var message = new ProducerRecord<>(topic, event.key(), event.data());
		event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		PRODUCER.send(message);
		PRODUCER.flush();
	}

}
