package org.hiringpipeline.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of the producer when records fail. */
class EventProducerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** All producers that were made, oldest first. */
	private final List<MockProducer<String, byte[]>> made = new CopyOnWriteArrayList<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final EventProducer producer = new EventProducer(this::make, this.meters, Duration.ZERO,
			Duration.ofMillis(10));

	@ParameterizedTest
	@MethodSource("faultsOfTheRecord")
	void aRecordsOwnFaultReplacesNothing(RuntimeException fault) {
		send();
		awaitSent(0, 1);
		this.made.getFirst().completeNext();
		var bad = send();
		awaitSent(0, 2);
		this.made.getFirst().errorNext(fault);
		assertThat(bad).isCompletedExceptionally();
		var good = send();
		awaitSent(0, 3);
		this.made.getFirst().completeNext();
		await().atMost(PATIENCE).until(good::isDone);
		assertThat(this.made).hasSize(1);
		assertThat(replaced()).isZero();
	}

	static List<RuntimeException> faultsOfTheRecord() {
		return List.of(new RecordTooLargeException("x"), new SerializationException("x"),
				new TopicAuthorizationException("x"), new InvalidTopicException("x"),
				new UnknownTopicOrPartitionException("x"), new TimeoutException("x"));
	}

	@ParameterizedTest
	@MethodSource("faultsOfTheProducer")
	void aBrokenProducerIsReplacedOnceHoweverManyRecordsItTakesDown(RuntimeException fault) {
		var lost = List.of(send(), send(), send(), send());
		awaitSent(0, 4);
		var broken = this.made.getFirst();
		broken.errorNext(fault);
		await().atMost(PATIENCE).until(broken::closed);

		var next = send();
		awaitSent(1, 1);
		// As a producer that is closed by force fails the rest.
		while (broken.errorNext(new KafkaException("Producer is closed forcefully."))) {
			assertThat(broken.closed()).isTrue();
		}
		assertThat(lost).allMatch(CompletableFuture::isCompletedExceptionally);
		this.made.get(1).completeNext();
		assertThat(next).isCompleted();
		assertThat(this.made).hasSize(2);
		assertThat(replaced()).isEqualTo(1);
	}

	static List<RuntimeException> faultsOfTheProducer() {
		return List.of(new ProducerFencedException("x"), new OutOfOrderSequenceException("x"),
				new ClusterAuthorizationException("x"), new SaslAuthenticationException("x"),
				new KafkaException("in an error state"), new IllegalStateException("closed"));
	}

	@Test
	void aProducerThatNeverWorkedIsReplacedOnceARecordsTimeIsOver() {
		var lost = send();
		awaitSent(0, 1);
		this.made.getFirst().errorNext(new TimeoutException("x"));
		assertThat(lost).isCompletedExceptionally();
		var next = send();
		awaitSent(1, 1);
		this.made.get(1).completeNext();
		assertThat(next).isCompleted();
		assertThat(replaced()).isEqualTo(1);
	}

	@Test
	void whatAClosedProducerDoesNotTakeTheNextOneDoes() {
		send();
		awaitSent(0, 1);
		this.made.getFirst().close();
		var taken = send();
		awaitSent(1, 1);
		this.made.get(1).completeNext();
		assertThat(taken).isCompleted();
		assertThat(replaced()).isEqualTo(1);
	}

	@Test
	void aProducerThatCannotBeMadeFailsTheRecordAndNotTheCaller() {
		var none = new EventProducer(() -> {
			throw new KafkaException("Failed to construct kafka producer");
		}, this.meters, Duration.ZERO, Duration.ofMillis(10));
		assertThat(none.send(new ProducerRecord<>("topic", "key", new byte[0]))).isCompletedExceptionally();
	}

	@Test
	void aProducerThatNeverWorksIsNotReplacedWithEveryRecord() {
		var patient = new EventProducer(this::make, this.meters, Duration.ofHours(1), Duration.ofMillis(10));
		for (int i = 1; i <= 3; i++) {
			var lost = patient.send(new ProducerRecord<>("topic", "key", new byte[0]));
			awaitSent(0, i);
			this.made.getFirst().errorNext(new SaslAuthenticationException("x"));
			assertThat(lost).isCompletedExceptionally();
		}
		assertThat(this.made).hasSize(1);
	}

	@Test
	void aTopicThatCannotBeFoundDoesNotHoldUpTheOthers() {
		var slow = new CompletableFuture<Void>();
		var waiting = new EventProducer(() -> {
			var one = new MockProducer<String, byte[]>(true, null, new StringSerializer(), new ByteArraySerializer()) {
				@Override
				public List<org.apache.kafka.common.PartitionInfo> partitionsFor(String topic) {
					if (topic.equals("missing")) {
						slow.join();
					}
					return super.partitionsFor(topic);
				}
			};
			this.made.add(one);
			return one;
		}, this.meters, Duration.ZERO, Duration.ofMillis(10));
		var lost = waiting.send(new ProducerRecord<>("missing", "key", new byte[0]));
		var sent = waiting.send(new ProducerRecord<>("there", "key", new byte[0]));
		await().atMost(PATIENCE).until(sent::isDone);
		assertThat(sent).isCompleted();
		assertThat(lost).isNotDone();
		slow.completeExceptionally(new TimeoutException("not present in metadata"));
		await().atMost(PATIENCE).until(lost::isCompletedExceptionally);
	}

	private Producer<String, byte[]> make() {
		var next = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
		this.made.add(next);
		return next;
	}

	private CompletableFuture<Void> send() {
		return this.producer.send(new ProducerRecord<>("topic", "key", new byte[0]));
	}

	private void awaitSent(int which, int records) {
		await().atMost(PATIENCE)
			.until(() -> this.made.size() > which && this.made.get(which).history().size() == records);
	}

	private double replaced() {
		return this.meters.get("outbox.producer.replaced").counter().count();
	}

}
