package org.hiringpipeline.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.bson.Document;
import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.MessageIndexes;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Status;
import org.hiringpipeline.notification.message.Subject;
import org.hiringpipeline.notification.tally.Tallies;
import org.hiringpipeline.notification.testing.ServiceTest;
import org.hiringpipeline.platform.aggregate.WrittenByNewer;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.platform.testing.Queries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** No read of the log grows with the log, and an index serves each. */
class DeliveryQueriesIT extends ServiceTest {

	private static final Caller OPERATOR = new Caller("olga", Set.of("operator"), Set.of());

	private static final int PAGE = 20;

	/** What one write can do within the time that an operation has. */
	private static final int AT_ONCE = 1000;

	@Autowired
	private Queries queries;

	@Autowired
	private ReadDeliveries deliveries;

	@Autowired
	private Messages messages;

	@Autowired
	private Tallies tallies;

	@Autowired
	private MongoOperations mongo;

	@BeforeEach
	void forget() {
		this.queries.reset();
	}

	@AfterEach
	void stop() {
		this.queries.stop();
	}

	static Stream<DeliveryFilter> filters() {
		var filters = new ArrayList<DeliveryFilter>();
		for (var posting : Arrays.asList("p", null)) {
			for (var application : Arrays.asList("a", null)) {
				for (var kind : Arrays.asList(Kind.INVITATION, null)) {
					for (var status : Arrays.asList(Status.FAILED, null)) {
						filters.add(new DeliveryFilter(posting, application, kind, status));
					}
				}
			}
		}
		return filters.stream();
	}

	@ParameterizedTest
	@MethodSource("filters")
	void anIndexServesEveryList(DeliveryFilter filter) {
		this.deliveries.page(filter, new Limit(PAGE), Cursor.START, OPERATOR);
		this.deliveries.page(filter, new Limit(PAGE), Cursor.of(Instant.now(), "m"), OPERATOR);
		assertThat(this.queries.count()).isGreaterThanOrEqualTo(2);
		assertServed();
	}

	@ParameterizedTest
	@MethodSource("filters")
	void anIndexServesWhatIsTriedAgain(DeliveryFilter filter) {
		var kind = (filter.kind() != null) ? filter.kind().wireName() : null;
		new DeliveryLog(this.mongo).ids(new RetrySelection(filter.postingId(), kind, Instant.EPOCH, Instant.now(), 10));
		assertThat(this.queries.count()).isPositive();
		assertServed();
	}

	@Test
	void anIndexServesEverythingThatLooksForWork() {
		this.messages.due(10);
		this.messages.uncounted(Instant.now(), 10);
		this.messages.oldestOpen();
		this.tallies.of("p");
		assertThat(this.queries.count()).isGreaterThanOrEqualTo(4);
		assertServed();
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 10_000 })
	void whatIsReadDoesNotGrow(int size) {
		var posting = UUID.randomUUID().toString();
		fill(posting, size);
		this.queries.reset();
		assertThat(this.deliveries.summary(posting, OPERATOR).counts())
			.containsExactly(new DeliveryCount("invitation", "sent", size), new DeliveryCount("telegram", "sent", 3));
		assertThat(this.queries.documents()).isLessThanOrEqualTo(8 + other());
		this.queries.reset();
		var first = this.deliveries.page(new DeliveryFilter(posting, null, null, null), new Limit(PAGE), Cursor.START,
				OPERATOR);
		var second = this.deliveries.page(new DeliveryFilter(posting, null, Kind.INVITATION, Status.SENT),
				new Limit(PAGE), Cursor.decode(first.next()), OPERATOR);
		assertThat(second.items()).hasSize(PAGE).doesNotContainAnyElementsOf(first.items());
		assertThat(this.queries.documents()).isLessThanOrEqualTo(2 * (PAGE + 1) + other());
	}

	/** Pages follow each other without a gap or a repeat, whoever shares a moment. */
	@Test
	void pagesMeet() {
		var posting = UUID.randomUUID().toString();
		fill(posting, 100);
		var seen = new ArrayList<String>();
		@Nullable String next = null;
		do {
			var page = this.deliveries.page(new DeliveryFilter(posting, null, null, null), new Limit(7),
					Cursor.decode(next), OPERATOR);
			page.items().forEach((delivery) -> seen.add(delivery.id()));
			next = page.next();
		}
		while (next != null);
		assertThat(seen).hasSize(100).doesNotHaveDuplicates();
	}

	/** An instance of this version lists and shows what one of the next has written. */
	@Test
	void whatANewerVersionWroteIsShownAsItIs() {
		var posting = UUID.randomUUID().toString();
		fill(posting, 3);
		var otherKind = change(posting + 0, "kind", "TEXT_MESSAGE");
		var otherStatus = change(posting + 1, "status", "PUT_OFF");
		var all = new DeliveryFilter(posting, null, null, null);
		assertThat(this.deliveries.page(all, new Limit(PAGE), Cursor.START, OPERATOR).items())
			.extracting(Delivery::kind, Delivery::status)
			.containsExactlyInAnyOrder(tuple("text-message", "sent"), tuple("invitation", "put-off"),
					tuple("invitation", "sent"));
		assertThat(Delivery.of(this.deliveries.one(otherKind, OPERATOR).state()).kind()).isEqualTo("text-message");
		assertThat(Delivery.of(this.deliveries.one(otherStatus, OPERATOR).state()).status()).isEqualTo("put-off");
		assertThatThrownBy(() -> this.messages.find(otherKind)).isInstanceOf(WrittenByNewer.class);
		var sent = new DeliveryFilter(posting, null, null, Status.SENT);
		assertThat(this.deliveries.page(sent, new Limit(PAGE), Cursor.START, OPERATOR).items()).hasSize(2);
		assertServed();
		this.mongo.remove(Query.query(Criteria.where(MessageIndexes.POSTING).is(posting)), "messages");
	}

	private String change(String sitting, String field, String constant) {
		var id = Kind.INVITATION.messageId(sitting);
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), Update.update(field, constant), "messages");
		return id;
	}

	/** The sweep and the housekeeping may have looked meanwhile; they find nothing. */
	private static int other() {
		return 4;
	}

	private void assertServed() {
		var database = this.mongo.execute((found) -> found);
		assertThat(this.queries.unserved(java.util.Objects.requireNonNull(database), MessageIndexes.APPLICATION))
			.isEmpty();
	}

	/** Sent ones, several of each moment. */
	private void fill(String posting, int size) {
		var start = Instant.parse("2026-09-03T10:05:01Z");
		var documents = new ArrayList<Document>();
		for (int i = 0; i < size; i++) {
			var at = start.plusSeconds(i / 3);
			var sending = Message
				.about(Kind.INVITATION, new Subject(posting, "a" + i, posting + i), null, new Cause("e", "c", null, at),
						at)
				.claimed("me", at, at)
				.handedOver(at);
			var document = new Document();
			this.mongo.getConverter().write(sending.sent(null, at).state(), document);
			document.remove("uncountedSince");
			documents.add(document.append("version", 4L));
		}
		for (int from = 0; from < size; from += AT_ONCE) {
			this.mongo.getCollection("messages").insertMany(documents.subList(from, Math.min(size, from + AT_ONCE)));
		}
		this.mongo.getCollection("tallies")
			.insertMany(List.of(
					new Document("_id", posting + ":0").append("postingId", posting)
						.append("version", 1L)
						.append("counts", new Document("invitation:sent", size - 1L).append("invitation:failed", 0L)),
					new Document("_id", posting + ":1").append("postingId", posting)
						.append("version", 1L)
						.append("counts", new Document("invitation:sent", 1L).append("telegram:sent", 3L))));
	}

}
