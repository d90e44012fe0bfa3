package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.hiringpipeline.platform.outbox.OutboxDocuments.Release;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;
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
	void whatACrashLeftIsSweptUpOnceItsLeaseIsOver() throws InterruptedException {
		try (var crashed = new Instance(this.mongo, Engines.kafka(), this.now).frozen()) {
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
		try (var holder = new Instance(this.mongo, Engines.kafka(), this.now).frozen();
				var other = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			holder.switches.insert(this.id, new Switch(this.id, 0).turn());
			other.switches.change(this.id, Switch::turn);
			assertThat(document().getList("outbox", Object.class)).hasSize(4);

			holder.started();
			awaitNothingPending(holder);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2");
	}

	@Test
	void whoeverLostTheLeaseNeitherPullsNorReleases() {
		try (var frozen = new Instance(this.mongo, Engines.kafka(), this.now).frozen();
				var successor = new Instance(this.mongo, Engines.kafka(), this.afterTheLease)) {
			frozen.switches.insert(this.id, new Switch(this.id, 0).turn());
			var lost = claim();
			var taken = successor.documents.claim("switches", this.id).orElseThrow();
			assertThat(taken.lease().epoch()).isGreaterThan(lost.lease().epoch());

			assertThat(frozen.documents.clear(List.of(lost))).isEmpty();
			frozen.documents.release(List
				.of(new Release(lost, lost.events().stream().map(StoredEvent::id).toList(), true, this.now.instant())));

			assertThat(document().getList("outbox", Object.class)).hasSize(2);
			assertThat(claim()).isEqualTo(taken);
		}
	}

	@Test
	void aFrozenHolderDoesNotSendOnceItsLeaseMayBeOver() {
		try (var frozen = new Instance(this.mongo, Engines.kafka(), this.now).frozen()) {
			frozen.switches.insert(this.id, new Switch(this.id, 0).turn());
		}
		var late = claim();
		try (var thawed = new Instance(this.mongo, Engines.kafka(), this.afterTheLease).started()) {
			var deliveries = thawed.relay.enter();
			assertThat(deliveries).isNotNull();
			deliveries.publish(late);
			await().atMost(PATIENCE).until(() -> thawed.relay.room() == Instance.SETTINGS.maxInFlight());
			assertThat(document().getList("outbox", Object.class)).hasSize(2);
		}
		assertThat(positions("test.switches")).isEmpty();
	}

	@Test
	void whileKafkaIsAwayChangesGoOnAndArriveInOrderLater() throws InterruptedException {
		try (var cutOff = new Instance(this.mongo, NOWHERE, this.now).started()) {
			cutOff.switches.insert(this.id, new Switch(this.id, 0).turn());
			cutOff.switches.change(this.id, Switch::turn);
			await().atMost(PATIENCE).until(() -> cutOff.relay.room() == Instance.SETTINGS.maxInFlight());
			assertThat(cutOff.meters.get("outbox.publish.failures").counter().count()).isPositive();
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
	void theOldestPendingEventIsMeasured() throws InterruptedException {
		try (var instance = new Instance(this.mongo, NOWHERE, this.now)) {
			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			instance.sweeper.sweep();
			assertThat(instance.meters.get("outbox.pending").tag("collection", "switches").gauge().value())
				.isEqualTo(1);
			assertThat(instance.meters.get("outbox.oldest.age").gauge().value()).isGreaterThanOrEqualTo(0);
		}
	}

	@Test
	void aChangeThatWasReadBeforeTheHolderLetGoIsPublishedWithoutASweep() {
		try (var holder = new Instance(this.mongo, Engines.kafka(), this.now).frozen();
				var other = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			holder.switches.insert(this.id, new Switch(this.id, 0).turn());
			other.switches.change(this.id, (read) -> {
				holder.started();
				awaitNothingPending(holder);
				return read.turn();
			});
			awaitNothingPending(other);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2");
	}

	@Test
	void changesInQuickSuccessionArePublishedWithoutASweep() {
		try (var instance = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			for (int i = 0; i < 20; i++) {
				instance.switches.change(this.id, Switch::turn);
				instance.switches.change(this.id, Switch::turn);
				awaitNothingPending(instance);
			}
		}
		assertThat(positions("test.switches"))
			.isEqualTo(IntStream.rangeClosed(1, 41).mapToObj(Integer::toString).toList());
	}

	@Test
	void withoutRoomNoLeaseIsTakenSoThatOthersMayPublishAtOnce() throws InterruptedException {
		var oneAtATime = Instance.settings(1, 1);
		try (var full = new Instance(this.mongo, Engines.kafka(), this.now, oneAtATime).frozen();
				var other = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			full.switches.insert("first", new Switch("first", 0).turn());
			full.switches.insert(this.id, new Switch(this.id, 0).turn());
			full.switches.change(this.id, Switch::turn);
			assertThat(Lease.of(document()).owner()).isNull();

			other.sweeper.sweep();
			awaitNothingPending(other);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2");
	}

	@Test
	void whatIsAddedWhileItsAggregateIsPublishedKeepsThePlaceAndTheLease() {
		var oneAtATime = Instance.settings(1, 1);
		try (var holder = new Instance(this.mongo, Engines.kafka(), this.now, oneAtATime).frozen();
				var other = new Instance(this.mongo, Engines.kafka(), this.now)) {
			holder.switches.insert(this.id, new Switch(this.id, 0).turn());
			other.switches.change(this.id, Switch::turn);
			other.switches.change(this.id, Switch::turn);
			holder.started();
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(document()).doesNotContainKey("outboxSince"));
			await().atMost(PATIENCE).until(() -> holder.relay.room() == 1);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2", "3");
	}

	@Test
	void aRelayThatIsStoppedAndStartedAgainPublishesAgain() {
		try (var instance = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			awaitNothingPending(instance);
			instance.relay.stop();
			instance.switches.change(this.id, Switch::turn);
			assertThat(Lease.of(document()).owner()).as("nobody would publish it").isNull();
			instance.relay.start();
			instance.switches.change(this.id, Switch::turn);
			awaitNothingPending(instance);
		}
		assertThat(positions("test.switches")).containsExactly("1", "2", "3");
	}

	@Test
	void aLoopThatHasEndedIsSeen() {
		try (var instance = new Instance(this.mongo, Instance.DEADLY, this.now).started()) {
			instance.sweeper.start();
			var health = new OutboxHealth(instance.relay, instance.sweeper);
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
			assertThat(running(instance, "send")).isEqualTo(1);

			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> running(instance, "send") == 0);
			assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.health().getDetails()).containsEntry("send", false).containsEntry("sweep", true);
			assertThat(running(instance, "clear")).isEqualTo(1);
			instance.sweeper.stop();
		}
	}

	private static double running(Instance instance, String loop) {
		return instance.meters.get("outbox.loop.running").tag("loop", loop).gauge().value();
	}

	@Test
	void whatIsContestedIsClearedAloneAndTheRestTogether() {
		var commands = new CopyOnWriteArrayList<String>();
		this.mongo = listening(commands);
		try (var frozen = new Instance(this.mongo, Engines.kafka(), this.now).frozen()) {
			for (int i = 0; i < 20; i++) {
				frozen.switches.insert(i + this.id, new Switch(i + this.id, 0).turn());
			}
			frozen.switches.change(7 + this.id, Switch::turn);
			var claims = this.mongo.findAll(Document.class, "switches")
				.stream()
				.map((document) -> Claim.of("switches", document))
				.toList();
			frozen.switches.change(8 + this.id, Switch::turn);
			commands.clear();
			var left = frozen.documents.clear(claims);
			assertThat(left).extracting((rest) -> rest.published().id()).containsExactly(8 + this.id);
			assertThat(commands).containsExactly("update", "find", "findAndModify");
		}
	}

	@Test
	void aCommandCostsARewriteAndAShareOfABulkClear() {
		var commands = new CopyOnWriteArrayList<String>();
		this.mongo = listening(commands);
		try (var instance = new Instance(this.mongo, Engines.kafka(), this.now).started()) {
			commands.clear();
			instance.switches.insert(this.id, new Switch(this.id, 0).turn());
			await().atMost(PATIENCE).until(() -> commands.contains("update"));
			assertThat(commands).containsExactly("insert", "update");

			await().atMost(PATIENCE).until(() -> instance.relay.room() == Instance.SETTINGS.maxInFlight());
			commands.clear();
			instance.switches.change(this.id, Switch::turn);
			await().atMost(PATIENCE).until(() -> instance.relay.room() == Instance.SETTINGS.maxInFlight());
			assertThat(commands).containsExactly("find", "findAndModify", "update");
		}
	}

	@Test
	void aLeaseThatADeliveryCouldOutliveIsRefusedAtTheStart() {
		assertThatThrownBy(() -> new OutboxSettings(Duration.ofSeconds(10), Duration.ofSeconds(8),
				Duration.ofSeconds(1), Duration.ZERO, 1, Duration.ZERO, Duration.ZERO, 1, 1))
			.hasMessageContaining("at least twice");
	}

	private MongoTemplate listening(List<String> commands) {
		var listening = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(Engines.freshDatabase()))
			.addCommandListener(new CommandListener() {
				@Override
				public void commandStarted(CommandStartedEvent event) {
					commands.add(event.getCommandName());
				}
			})
			.build();
		return new MongoTemplate(
				new SimpleMongoClientDatabaseFactory(MongoClients.create(listening), "outbox-" + this.id));
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
