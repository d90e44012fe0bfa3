package org.hiringpipeline.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.hiringpipeline.engine.MongoUri;

/**
 * The MongoDB and Kafka that the tests of this JVM run against: those named by
 * {@code MONGODB_URI} and {@code KAFKA_BOOTSTRAP_SERVERS}, or else containers where a
 * Docker engine with the images is there, or else the embedded engines. Which ones is
 * said once, when they start.
 */
public final class Engines {

	private static final int PARTITIONS = 3;

	private static final Engine MONGODB = announce("MongoDB", MongoEngines.choose());

	private static final Engine KAFKA = announce("Kafka", KafkaEngines.choose());

	private Engines() {
	}

	/** A connection string for a database that nobody else uses. */
	public static String freshDatabase() {
		return mongoUri("test-" + UUID.randomUUID());
	}

	/** The connection string of a database. */
	public static String mongoUri(String database) {
		return MongoUri.withDatabase(MONGODB.address(), database);
	}

	/** Host and port of the broker, on which the pipeline's topics exist. */
	public static String kafka() {
		return KAFKA.address();
	}

	/**
	 * Creates topics that the pipeline's list does not have; those that exist are left
	 * alone.
	 */
	public static void createTopics(String... names) {
		createTopics(KAFKA.address(), List.of(names));
	}

	static void createTopics(String bootstrapServers, List<String> names) {
		try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
			var created = admin
				.createTopics(names.stream().map((name) -> new NewTopic(name, PARTITIONS, (short) 1)).toList());
			for (var topic : created.values().values()) {
				topic.get(60, TimeUnit.SECONDS);
			}
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw new IllegalStateException("topics could not be created", ex);
			}
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new IllegalStateException("topics could not be created", ex);
		}
	}

	private static Engine announce(String what, Engine engine) {
		System.out.printf("tests use %s: %s%n", what, engine.kind());
		return engine;
	}

	/**
	 * An engine that runs.
	 *
	 * @param kind which one it is, for people
	 * @param address how to reach it
	 */
	record Engine(String kind, String address) {
	}

}
