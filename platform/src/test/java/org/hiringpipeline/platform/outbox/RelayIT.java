package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What the relay promises when instances crash, freeze and overtake each other, and when
 * Kafka is away.
 */
class RelayIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String NOWHERE = "localhost:1";

	private MongoTemplate mongo;

	private final String id = UUID.randomUUID().toString();

	private final Clock now = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

	private final Clock afterTheLease = Clock.offset(this.now, Instance.SETTINGS.lease().plusSeconds(1));

	@BeforeAll
	static void topics() {
		Engines.createTopics("test.switches", "test.switch-notes");
	}

	@BeforeEach
	void database() {
		this.mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(
				MongoClients.create(Engines.freshDatabase()), "outbox-" + this.id));
	}

	@Test
	void everyTopicOfAChangeIsToldAndBothEventsHaveTheSameSequence() {
		try (var instance = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			instance.switches.change(this.id, Switch::turn);
			awaitNothingPending(instance);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2");
		assertThat(positions("test.switch-notes")).containsExactly("1", "2");
	}

	@Test
	void whatACrashLeftIsSweptUpOnceItsLeaseIsOver() {
		try (var crashed = new Instance(this.mongo, Engines.kafka(), this.now)) {
			crashed.switches.insert(this.id, new Switch(this.id, 0).turn());
		}
		try (var tooEarly = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			tooEarly.sweeper.sweep();
			assertThat(document().getList("outbox", Object.class)).as("the lease still holds").hasSize(2);
		}
		try (var next = new Instance(this.mongo, Engines.kafka(), this.afterTheLease).started()) {
			next.sweeper.sweep();
			awaitNothingPending(next);
		}
		assertThat(positions("test.switches")).containsExactly("1");
	}

	@Test
	void aChangeWhileAnotherInstanceHoldsTheLeaseIsPublishedByThatOne() {
		try (var holder = new Instance(this.mongo, Engines.kafka(), this.now);
				var other = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			holder.switches.insert(this.id, new Switch(this.id, 0).turn());
			var held = claim();
			other.switches.change(this.id, Switch::turn);
			assertThat(document().getList("outbox", Object.class)).hasSize(4);

			holder.relay.start();
			holder.relay.publish(held);
			awaitNothingPending(holder);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2");
	}

	@Test
	void whoeverLostTheLeaseNeitherPullsNorReleases() {
		try (var frozen = new Instance(this.mongo, Engines.kafka(), this.now);
				var successor = new Instance(this.mongo, Engines.kafka(), this.afterTheLease)) {
			frozen.switches.insert(this.id, new Switch(this.id, 0).turn());
			var lost = claim();
			var taken = successor.documents.claim("switches", this.id).orElseThrow();
			assertThat(taken.epoch()).isGreaterThan(lost.epoch());

			assertThat(frozen.documents.clear(List.of(lost))).isEmpty();
			frozen.documents.release(lost, lost.events().stream().map(StoredEvent::id).toList());

			assertThat(document().getList("outbox", Object.class)).hasSize(2);
			assertThat(claim()).isEqualTo(taken);
		}
	}

	@Test
	void aFrozenHolderDoesNotSendOnceItsLeaseMayBeOver() {
		try (var frozen = new Instance(this.mongo, Engines.kafka(), this.now)) {
			frozen.switches.insert(this.id, new Switch(this.id, 0).turn());
		}
		var late = claim();
		try (var thawed = new Instance(this.mongo, Engines.kafka(), this.afterTheLease).started()) {
			thawed.relay.publish(late);
			await().atMost(PATIENCE).until(() -> thawed.relay.room() == Instance.SETTINGS.maxInFlight());
			assertThat(document().getList("outbox", Object.class)).hasSize(2);
		}
		assertThat(positions("test.switches")).isEmpty();
	}

	@Test
	void whileKafkaIsAwayChangesGoOnAndArriveInOrderLater() {
		try (var cutOff = new Instance(this.mongo, NOWHERE, this.now).started()) {
			cutOff.switches.insert(this.id, new Switch(this.id, 0).turn());
			cutOff.switches.change(this.id, Switch::turn);
			await().atMost(PATIENCE).until(() -> cutOff.relay.room() == Instance.SETTINGS.maxInFlight());
			assertThat(cutOff.meters.counter("outbox.publish.failures", "topic", "test.switches").count()).isPositive();
			assertThat(document()).containsKey("outboxSince");
		}
		try (var connected = new Instance(this.mongo, Engines.kafka(), this.afterTheLease).started()) {
			connected.sweeper.sweep();
			awaitNothingPending(connected);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2");
	}

	@Test
	void tooManyWaitingEventsRefuseAFurtherChangeUntilThereIsRoom() {
		try (var cutOff = new Instance(this.mongo, NOWHERE, this.now)) {
			cutOff.switches.insert(this.id, new Switch(this.id, 0).turn());
			cutOff.switches.change(this.id, Switch::turn);
			cutOff.switches.change(this.id, Switch::turn);
			assertThatThrownBy(() -> cutOff.switches.change(this.id, Switch::turn)).isInstanceOf(OutboxFull.class);
			assertThat(cutOff.switches.find(this.id).orElseThrow().version()).isEqualTo(3);
		}
	}

	@Test
	void theOldestPendingEventIsMeasured() {
		try (var instance = new Instance(this.mongo, NOWHERE, this.now)) {
			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			instance.sweeper.sweep();
			assertThat(instance.meters.get("outbox.pending").tag("collection", "switches").gauge().value())
				.isEqualTo(1);
			assertThat(instance.meters.get("outbox.oldest.age").gauge().value()).isGreaterThanOrEqualTo(0);
		}
	}

	@Test
	void aLeaseThatADeliveryCouldOutliveIsRefusedAtTheStart() {
		assertThatThrownBy(() -> new OutboxSettings(Duration.ofSeconds(10), Duration.ofSeconds(8),
				Duration.ofSeconds(1), Duration.ZERO, 1, 1, 1))
			.hasMessageContaining("at least twice");
	}

	private Document document() {
		var found = this.mongo.findById(this.id, Document.class, "switches");
		assertThat(found).isNotNull();
		return found;
	}

	private Claim claim() {
		return Claim.of("switches", document());
	}

	private void awaitNothingPending(Instance instance) {
		await().atMost(PATIENCE).untilAsserted(() -> {
			assertThat(document()).doesNotContainKey("outboxSince");
			assertThat(instance.relay.room()).isEqualTo(Instance.SETTINGS.maxInFlight());
		});
	}

	/**
	 * The positions told on a topic about this test's switch, in the order of the log.
	 */
	private List<String> positions(String topic) {
		var positions = new ArrayList<String>();
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", Engines.kafka()), new StringDeserializer(),
				new StringDeserializer())) {
			var partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((next) -> {
					if (next.key().equals(this.id)) {
						positions.add(next.value().replaceAll(".*\"position\":(\\d+).*", "$1"));
					}
				});
			}
		}
		return positions;
	}

}
