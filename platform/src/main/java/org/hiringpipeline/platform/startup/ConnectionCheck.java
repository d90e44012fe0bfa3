package org.hiringpipeline.platform.startup;

import org.springframework.core.env.Environment;

/**
 * Refuses to start without a named database: Boot would fall back to a local one
 * silently, and an old key would be ignored silently.
 */
final class ConnectionCheck {

	private ConnectionCheck() {
	}

	static void check(Environment environment) {
		var uri = environment.getProperty("spring.mongodb.uri");
		if (uri == null || uri.isBlank()) {
			throw new IllegalStateException(
					"spring.mongodb.uri (SPRING_MONGODB_URI) is not set: name the database, as in mongodb://host:27017/job");
		}
		if (environment.getProperty("spring.kafka.bootstrap-servers") == null) {
			throw new IllegalStateException(
					"spring.kafka.bootstrap-servers (KAFKA_BOOTSTRAP_SERVERS) is not set: name the brokers, as in host:9092");
		}
	}

}
