package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How what an outage left is drained. With {@code -Doutbox.backlog=20000} it measures: it
 * prints how long one and two instances take, and how long a live change has to wait
 * meanwhile.
 */
class BacklogIT {

	private static final int SIZE = Integer.getInteger("outbox.backlog", 500);

	private static final Duration PATIENCE = Duration.ofSeconds(Math.max(60, SIZE / 30));

	private final String run = UUID.randomUUID().toString();

	private final Clock now = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

	private final OutboxSettings settings = new OutboxSettings(Duration.ofSeconds(30), Duration.ofSeconds(8),
			Duration.ofMillis(500), Duration.ZERO, Math.min(200, SIZE / 5), Duration.ofSeconds(60),
			Duration.ofSeconds(15), 100, 2000);

	private MongoTemplate mongo;

	@BeforeEach
	void database() {
		Engines.createTopics("test.switches", "test.switch-notes");
		this.mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(
				MongoClients.create(Engines.freshDatabase()), "backlog-" + this.run));
	}

	@Test
	void oneInstanceDrainsItAndLiveChangesGoFirst() {
		var ids = backlog();
		try (var instance = instance().started()) {
			long start = System.nanoTime();
			instance.sweeper.start();
			var waits = new ArrayList<Long>();
			for (int i = 0; i < 20; i++) {
				var live = "live-" + i + "-" + this.run;
				long written = System.nanoTime();
				instance.switches.insert(live, new Switch(live, 0).turn());
				await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> !pending(live));
				waits.add((System.nanoTime() - written) / 1_000_000);
			}
			awaitDrained();
			report("one instance", start);
			System.out.printf("live changes waited %s ms%n", waits.stream().sorted().toList());
			instance.sweeper.stop();
		}
		assertThat(told()).containsAll(ids);
	}

	@Test
	void twoInstancesShareIt() {
		var ids = backlog();
		try (var one = instance().started(); var other = instance().started()) {
			long start = System.nanoTime();
			one.sweeper.start();
			other.sweeper.start();
			awaitDrained();
			report("two instances", start);
			await().atMost(PATIENCE).until(() -> published(one) + published(other) >= 2 * SIZE);
			System.out.printf("one published %.0f events, the other %.0f%n", published(one), published(other));
			assertThat(published(one)).as("by the one").isPositive();
			assertThat(published(other)).as("by the other").isPositive();
			assertThat(published(one) + published(other)).as("each once, by either").isEqualTo(2.0 * SIZE);
			one.sweeper.stop();
			other.sweeper.stop();
		}
		assertThat(told()).containsAll(ids);
	}

	@Test
	@Timeout(60)
	void whatIsRefusedStepsBackAndHidesNothingYounger() throws InterruptedException {
		int refused = 5 * this.settings.sweepBatch();
		// Nothing that steps back is due again while the clock stands still.
		var still = Clock.fixed(this.now.instant(), ZoneOffset.UTC);
		try (var away = new Instance(this.mongo, Engines.kafka(), still, this.settings)) {
			for (int i = 0; i < refused; i++) {
				var id = "bad-" + i + "-" + this.run;
				away.switches.insert(id, new Switch(id, 0).turnIntoTheVoid());
			}
			var good = "good-" + this.run;
			away.switches.insert(good, new Switch(good, 0).turn());
		}
		try (var instance = new Instance(this.mongo, Engines.kafka(), still, this.settings).started()) {
			instance.sweeper.sweep();
			await().atMost(PATIENCE).until(() -> !pending("good-" + this.run));
			await().atMost(PATIENCE)
				.until(() -> this.mongo.getCollection("switches")
					.countDocuments(Filters.eq("outboxLease.failures", 1)) == refused);
			instance.sweeper.sweep();
			assertThat(this.mongo.getCollection("switches").countDocuments(Filters.gte("outboxLease.failures", 2)))
				.as("tried again at once")
				.isZero();
		}
	}

	private Instance instance() {
		return new Instance(this.mongo, Engines.kafka(), this.now, this.settings);
	}

	/** As if nobody had been able to publish for a while. */
	private List<String> backlog() {
		try (var away = instance()) {
			away.switches.insert("template", new Switch("template", 0).turn());
		}
		var switches = this.mongo.getCollection("switches");
		var template = switches.find().first();
		assertThat(template).isNotNull();
		var documents = IntStream.range(0, SIZE).mapToObj((i) -> {
			var id = i + "-" + this.run;
			var json = template.toJson().replace("template", id);
			return Document.parse(json);
		}).toList();
		switches.deleteMany(new Document());
		switches.insertMany(documents);
		return documents.stream().map((document) -> document.getString("_id")).toList();
	}

	private void awaitDrained() {
		await().pollInterval(Duration.ofMillis(100))
			.atMost(PATIENCE)
			.until(() -> this.mongo.getCollection("switches")
				.find(Filters.exists("outboxSince"))
				.projection(new Document("_id", 1))
				.first() == null);
	}

	private boolean pending(String id) {
		return this.mongo.getCollection("switches")
			.find(Filters.and(Filters.eq(id), Filters.exists("outboxSince")))
			.first() != null;
	}

	private static double published(Instance instance) {
		return instance.meters.counter("outbox.published").count();
	}

	private void report(String who, long start) {
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf("%s: %d waiting aggregates in %.1f s, %.0f per second%n", who, SIZE, seconds, SIZE / seconds);
	}

	/** The keys of this run that stand on the topic. */
	private Set<String> told() {
		var keys = new HashSet<String>();
		try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", Engines.kafka()), new StringDeserializer(),
				new StringDeserializer())) {
			var partitions = consumer.partitionsFor("test.switches")
				.stream()
				.map((partition) -> new TopicPartition("test.switches", partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((next) -> keys.add(next.key()));
			}
		}
		return keys;
	}

}
