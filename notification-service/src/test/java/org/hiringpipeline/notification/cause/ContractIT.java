package org.hiringpipeline.notification.cause;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.testing.ServiceTest;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;
import org.hiringpipeline.platform.testing.contract.KnownTypes;
import org.hiringpipeline.platform.testing.contract.UnknownValues;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

class ContractIT extends ServiceTest {

	@Autowired
	private Consumer<org.springframework.messaging.Message<?>> sittings;

	@Autowired
	private Consumer<org.springframework.messaging.Message<?>> scores;

	@Autowired
	private Consumer<org.springframework.messaging.Message<?>> jobPostings;

	@Autowired
	private EventConsumers consumers;

	@Autowired
	private Messages messages;

	@Autowired
	private MongoOperations mongo;

	@Test
	void everyKindOfEventIsTakenInOrPassedOver() {
		assertThat(KnownTypes.missingFrom(this.consumers)).isEmpty();
	}

	@Test
	void everyPublishedExampleIsUnderstood() {
		feed("sittings", this.sittings);
		feed("scores", this.scores);
		feed("job-postings", this.jobPostings);
		var sitting = Contracts.example("sittings", "sitting.invited").key();
		for (var kind : Kind.values()) {
			assertThat(this.messages.find(kind.messageId(sitting))).as(kind.wireName()).isPresent();
		}
		var posting = Contracts.example("job-postings", "job-posting.opened");
		assertThat(this.mongo.getCollection("postings").find().map((document) -> document.getString("_id")))
			.contains(posting.key());
	}

	@Test
	void whatNobodyKnowsYetKeepsNoneFromBeingTold() {
		for (var folder : List.of("sittings", "scores", "job-postings")) {
			for (var example : Contracts.examples(folder)) {
				accept(consumer(folder), example.headers(), UnknownValues.in(example).data());
			}
		}
		var invited = UnknownValues.in(Contracts.example("sittings", "sitting.invited"));
		assertThat(invited.data()).contains(UnknownValues.VALUE);
		var sitting = UUID.randomUUID().toString();
		accept(this.sittings, invited.headers(), invited.data().replace(invited.key(), sitting));
		assertThat(this.messages.find(Kind.INVITATION.messageId(sitting))).isPresent();
	}

	private Consumer<org.springframework.messaging.Message<?>> consumer(String folder) {
		return switch (folder) {
			case "sittings" -> this.sittings;
			case "scores" -> this.scores;
			default -> this.jobPostings;
		};
	}

	@Test
	void aSittingThatNobodyStartedConfirmsNothing() {
		var example = Contracts.example("sittings", "sitting.expired-never-started");
		var sitting = UUID.randomUUID().toString();
		accept(this.sittings, example.headers(), example.data().replace(example.key(), sitting));
		assertThat(this.messages.find(Kind.SUBMISSION_CONFIRMATION.messageId(sitting))).isEmpty();
	}

	@Test
	void whatIsPublishedKeepsTheContract() {
		var sent = Case.fresh();
		var suppressed = Case.fresh();
		OWNERS.stages.put(suppressed.applicationId(), "withdrawn");
		var failed = Case.fresh();
		OWNERS.contact(failed.applicationId(), "Ada", "nowhere", "en", "UTC");
		List.of(sent, suppressed, failed).forEach(ServiceTest::invite);
		var wanted = Map.of(Kind.INVITATION.messageId(sent.sittingId()), "sent",
				Kind.INVITATION.messageId(suppressed.sittingId()), "suppressed",
				Kind.INVITATION.messageId(failed.sittingId()), "failed");
		var seen = new HashMap<String, String>();
		try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", Engines.kafka(), "group.id",
				UUID.randomUUID().toString(), "auto.offset.reset", "earliest"), new StringDeserializer(),
				new StringDeserializer())) {
			consumer.subscribe(List.of("hiring.notifications"));
			soon().untilAsserted(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((event) -> {
					check(event);
					if (wanted.containsKey(event.key())) {
						seen.put(event.key(), header(event, "ce_type").replace("org.hiringpipeline.notification.", "")
							.replace(".v1", ""));
						assertThat(header(event, "ce_correlationid")).isEqualTo("d200875c-a657-8020-ad7f-f7e064902f02");
						assertThat(header(event, "ce_causationid")).isNotEmpty();
					}
				});
				assertThat(seen).isEqualTo(wanted);
			});
		}
	}

	private static void check(ConsumerRecord<String, String> event) {
		var headers = new HashMap<String, String>();
		event.headers()
			.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		assertThat(Contracts.validateEnvelope(headers)).isEmpty();
		assertThat(Contracts.validate(header(event, "ce_dataschema"), event.value())).isEmpty();
		assertThat(event.value()).doesNotContain("@", "Ada", "secret");
	}

	private static String header(ConsumerRecord<String, String> event, String name) {
		return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static void feed(String folder, Consumer<org.springframework.messaging.Message<?>> consumer) {
		for (Example example : Contracts.examples(folder)) {
			accept(consumer, example.headers(), example.data());
			accept(consumer, example.headers(), example.data());
		}
	}

	private static void accept(Consumer<org.springframework.messaging.Message<?>> consumer, Map<String, String> headers,
			String data) {
		consumer.accept(RecordMessage.of(data.getBytes(StandardCharsets.UTF_8), headers, new Position("t", 0, 0)));
	}

}
