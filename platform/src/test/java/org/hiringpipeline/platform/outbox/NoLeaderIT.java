package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A topic whose only replica is on a broker that is away, in a cluster of the test's own
 * that goes on otherwise.
 */
class NoLeaderIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int STAYS = 0;

	private static final int GOES = 1;

	private final String run = UUID.randomUUID().toString();

	private KafkaClusterTestKit cluster;

	@BeforeEach
	void start() throws Exception {
		this.cluster = new KafkaClusterTestKit.Builder(
				new TestKitNodes.Builder().setNumControllerNodes(1).setNumBrokerNodes(2).build())
			.setConfigProp("auto.create.topics.enable", "false")
			.setConfigProp("offsets.topic.replication.factor", "1")
			.build();
		this.cluster.format();
		this.cluster.startup();
		this.cluster.waitForReadyBrokers();
		try (var admin = admin()) {
			admin.createTopics(List.of(new NewTopic("test.switches", Map.of(0, List.of(STAYS))),
					new NewTopic("test.switch-notes", Map.of(0, List.of(GOES)))))
				.all()
				.get(30, TimeUnit.SECONDS);
		}
	}

	@AfterEach
	void stop() throws Exception {
		this.cluster.close();
	}

	@Test
	void whatHasNoLeaderWaitsForOneAndHoldsUpNothingElse() throws Exception {
		var mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(MongoClients.create(Engines.freshDatabase()),
				"leaders-" + this.run));
		try (var instance = new Instance(mongo, this.cluster.bootstrapServers(), Clock.systemUTC()).started()) {
			instance.sweeper.start();
			instance.switches.insert("before", new Switch("before", 0).turn());
			await().atMost(PATIENCE).until(() -> told("test.switch-notes").equals(List.of("before")));

			Objects.requireNonNull(this.cluster.brokers().get(GOES)).shutdown();
			await().atMost(PATIENCE).until(() -> !hasLeader("test.switch-notes"));
			instance.switches.insert("one", new Switch("one", 0).turn());
			instance.switches.insert("two", new Switch("two", 0).turn());
			await().atMost(PATIENCE).until(() -> told("test.switches").containsAll(List.of("one", "two")));
			await().atMost(PATIENCE).until(() -> instance.meters.get("outbox.publish.failures").counter().count() >= 2);

			Objects.requireNonNull(this.cluster.brokers().get(GOES)).startup();
			await().atMost(PATIENCE)
				.until(() -> told("test.switch-notes").containsAll(List.of("before", "one", "two")));
			assertThat(new OutboxHealth(instance.relay, instance.sweeper).health().getDetails())
				.doesNotContainValue(false);
			assertThat(told("test.switches")).as("what was acknowledged is not sent again").hasSize(3);
			instance.sweeper.stop();
		}
	}

	private boolean hasLeader(String topic) throws Exception {
		try (var admin = admin()) {
			var described = admin.describeTopics(List.of(topic)).allTopicNames().get(30, TimeUnit.SECONDS);
			return described.values()
				.stream()
				.map((found) -> found.partitions().getFirst().leader())
				.anyMatch((leader) -> leader != null && !leader.isEmpty());
		}
	}

	/** The keys on a topic's only partition, in order. */
	private List<String> told(String topic) {
		var partition = new TopicPartition(topic, 0);
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.cluster.bootstrapServers()),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			return consumer.poll(Duration.ofSeconds(1))
				.records(partition)
				.stream()
				.map((found) -> found.key())
				.toList();
		}
	}

	private Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.cluster.bootstrapServers()));
	}

}
