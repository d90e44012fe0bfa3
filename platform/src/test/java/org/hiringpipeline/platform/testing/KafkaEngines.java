package org.hiringpipeline.platform.testing;

import org.hiringpipeline.platform.testing.Engines.Engine;
import org.testcontainers.kafka.KafkaContainer;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * Finds a Kafka broker for the tests and sees to it that the pipeline's topics exist on
 * it.
 */
final class KafkaEngines {

	private static final String IMAGE = "apache/kafka:4.2.1";

	private KafkaEngines() {
	}

	static Engine choose() {
		var engine = find();
		Engines.createTopics(engine.address(), Topics.all());
		return engine;
	}

	private static Engine find() {
		var given = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
		if (given != null && !given.isBlank()) {
			return new Engine("as KAFKA_BOOTSTRAP_SERVERS says", given);
		}
		return DockerImages.has(IMAGE) ? container() : embedded();
	}

	private static Engine container() {
		var container = new KafkaContainer(IMAGE);
		container.start();
		return new Engine("container " + IMAGE, container.getBootstrapServers());
	}

	private static Engine embedded() {
		var broker = new EmbeddedKafkaKraftBroker(1, 1);
		// Its own choice would overrule the address that each test gives its application.
		broker.brokerListProperty("tests.kafka");
		broker.brokerProperty("auto.create.topics.enable", "false");
		broker.afterPropertiesSet();
		return new Engine("embedded broker (KRaft, in this JVM)", broker.getBrokersAsString());
	}

}
