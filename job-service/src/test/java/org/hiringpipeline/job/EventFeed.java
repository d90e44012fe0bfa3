package org.hiringpipeline.job;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.contract.Example;

/** Publishes what other services would, told of an application of this test. */
final class EventFeed implements AutoCloseable {

	private final KafkaProducer<String, String> producer = new KafkaProducer<>(
			Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new StringSerializer());

	/** Publishes an example as if it were about that application and its sitting. */
	void publish(String topic, Example example, String applicationId, String postingId, String candidateId) {
		var data = example.data()
			.replace("c513a746-e0b7-8e2a-ab1e-f7ffb0084183", applicationId)
			.replace("c1ba5c3f-27d5-8322-9375-7ebc9135270c", postingId)
			.replace("aee2867b-ab29-88e1-8952-bfdb2ad0bd05", candidateId);
		var event = new ProducerRecord<>(topic, applicationId, data);
		example.headers().forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		this.producer.send(event);
		this.producer.flush();
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
