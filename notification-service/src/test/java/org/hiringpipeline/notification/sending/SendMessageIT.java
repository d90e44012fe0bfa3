package org.hiringpipeline.notification.sending;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.mail.internet.MailDateFormat;
import org.bson.Document;
import org.hiringpipeline.notification.mail.MailServer;
import org.hiringpipeline.notification.mail.MailServers;
import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Status;
import org.hiringpipeline.notification.message.Subject;
import org.hiringpipeline.notification.tally.CountMessage;
import org.hiringpipeline.notification.testing.MailText;
import org.hiringpipeline.notification.testing.ScriptedSmtp;
import org.hiringpipeline.notification.testing.ServiceTest;
import org.hiringpipeline.platform.trace.TraceContexts;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

class SendMessageIT extends ServiceTest {

	@Autowired
	private Messages messages;

	@Autowired
	private RetryMessage retries;

	@Autowired
	private WriteMail writing;

	@Autowired
	private MailServer mailServer;

	@Autowired
	private SendingSettings settings;

	@Autowired
	private SendingMetrics metrics;

	@Autowired
	private CountMessage counting;

	@Autowired
	private Clock clock;

	@Autowired
	private MongoOperations mongo;

	@Test
	void anInvitationReachesTheCandidate() throws Exception {
		var one = Case.fresh();
		invite(one);
		soon().untilAsserted(() -> assertThat(mailsTo(one.email())).hasSize(1));
		var mail = mailsTo(one.email()).getFirst();
		var id = Kind.INVITATION.messageId(one.sittingId());
		assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@example.org>");
		assertThat(mail.getHeader("X-Message-Kind")).containsExactly("invitation");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getSubject()).isEqualTo("Your assessment for Back-End Engineer");
		var text = MailText.of(mail);
		assertThat(text.plain()).contains("Hello Ada Lovelace", "24 questions, at most 60 minutes",
				"http://assess.test/sit#secret-" + one.sittingId(), "10 September 2026", "12:05",
				"Central European Summer Time");
		assertThat(text.html()).contains("href=\"http://assess.test/sit#secret-" + one.sittingId() + "\"");
		settles(id, Status.SENT);
		assertThat(OWNERS.authorizations).allMatch((header) -> header.startsWith("Bearer "));
	}

	@Test
	void aSubmissionIsConfirmedToTheCandidate() throws Exception {
		var one = Case.fresh();
		publish("hiring.sittings", "sitting.submitted", one.sittingId(), 3, one.sitting("submitted"));
		settles(Kind.SUBMISSION_CONFIRMATION.messageId(one.sittingId()), Status.SENT);
		assertThat(mailsTo(one.email())).singleElement()
			.satisfies((mail) -> assertThat(mail.getSubject()).isEqualTo("We have your answers for Back-End Engineer"));
	}

	@Test
	void aResultGoesToTheWholeTeamInOneMail() throws Exception {
		var one = Case.fresh();
		publish("hiring.scores", "score.calculated", one.sittingId(), 1, one.score());
		var id = Kind.RESULT_NOTICE.messageId(one.sittingId());
		settles(id, Status.SENT);
		// The mailbox files one copy for each member.
		assertThat(mailsTo(one.sittingId())).hasSize(2).allSatisfy((mail) -> {
			assertThat(mail.getAllRecipients()).hasSize(2);
			assertThat(mail.getMessageID()).startsWith("<" + id);
			assertThat(mail.getSubject()).doesNotContain("83");
			assertThat(MailText.of(mail).plain()).contains("83.4", "6.1", one.applicationId());
		});
		assertThat(message(id).result()).isNull();
	}

	@Test
	void duplicatesAndReplaysMakeOneMail() {
		var one = Case.fresh();
		for (int i = 0; i < 5; i++) {
			invite(one);
		}
		settles(Kind.INVITATION.messageId(one.sittingId()), Status.SENT);
		invite(one);
		var next = Case.fresh();
		invite(next);
		settles(Kind.INVITATION.messageId(next.sittingId()), Status.SENT);
		assertThat(mailsTo(one.email())).hasSize(1);
	}

	@Test
	void twoInstancesNeverSendTheSameMessage() throws Exception {
		var senders = List.of(sender(this.messages, this.mailServer),
				sender(this.messages.asAnotherInstance(this.clock), this.mailServer),
				sender(this.messages.asAnotherInstance(this.clock), this.mailServer));
		var cases = new ArrayList<Case>();
		try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 15; i++) {
				var one = Case.fresh();
				cases.add(one);
				this.messages.add(pending(one, this.clock.instant()));
				var id = Kind.INVITATION.messageId(one.sittingId());
				senders.forEach((sender) -> pool.execute(() -> sender.send(id)));
			}
		}
		cases.forEach((one) -> settles(Kind.INVITATION.messageId(one.sittingId()), Status.SENT));
		assertThat(cases).allSatisfy((one) -> assertThat(mailsTo(one.email())).hasSize(1));
	}

	@Test
	void whatACrashLeftAfterTheHandOverIsSentAgainUnderTheSameMessageId() throws Exception {
		var one = Case.fresh();
		invite(one);
		var id = Kind.INVITATION.messageId(one.sittingId());
		settles(id, Status.SENT);
		// As if the instance had died between the server's 250 and the record of it.
		this.mongo.updateFirst(new Query(Criteria.where("_id").is(id)),
				new Update().set("status", Status.SENDING)
					.set("progress.handedOver", true)
					.set("progress.owner", "dead")
					.set("nextAttemptAt", Instant.now().minusSeconds(1))
					.unset("settledAt"),
				Message.class);
		soon().untilAsserted(() -> assertThat(mailsTo(one.email())).hasSize(2));
		settles(id, Status.SENT);
		assertThat(mailsTo(one.email())).extracting((mail) -> mail.getMessageID())
			.containsOnly("<" + id + "@example.org>");
		assertThat(message(id).progress().unknown()).isEqualTo(1);
	}

	@Test
	void aMailWhoseFateNobodyKnowsIsRepeatedOnceAndThenAnOperatorDecides() {
		var one = Case.fresh();
		var id = Kind.INVITATION.messageId(one.sittingId());
		waiting(one);
		try (var smtp = new ScriptedSmtp()) {
			smtp.script.put(".", ScriptedSmtp.HANG_UP);
			var server = MailServers.at(smtp.port());
			sendIn(60, id, server);
			assertThat(message(id).status()).isEqualTo(Status.PENDING);
			sendIn(60 + 14, id, server);
			assertThat(smtp.received).hasSize(1);
			sendIn(60 + 16, id, server);
			assertThat(message(id).status()).isEqualTo(Status.UNCERTAIN);
			for (int hours = 2; hours < 200; hours *= 2) {
				sendIn(hours * 60, id, server);
			}
			assertThat(smtp.received).hasSize(2)
				.extracting(SendMessageIT::date)
				.containsOnly(message(id).createdAt().truncatedTo(ChronoUnit.SECONDS));
		}
		assertThat(retry(id, this.messages.find(id).orElseThrow().version())).isEqualTo(RetryMessage.Outcome.RETRIED);
		settles(id, Status.SENT);
		assertThat(mailsTo(one.email())).hasSize(1);
	}

	/** Such as one that looks through mails before it takes them. */
	@Test
	void aServerThatTakesItsTimeGetsEveryMailOnceAndTheOthersMeanwhile() {
		var cases = Stream.generate(Case::fresh).limit(10).toList();
		cases.forEach(this::waiting);
		var held = new CountDownLatch(1);
		try (var smtp = new ScriptedSmtp()) {
			smtp.held.put(".", held);
			var server = MailServers.at(smtp.port(), Duration.ofSeconds(1), Duration.ofMinutes(1));
			// It must not look for what else there is.
			var settings = new Binder(
					new MapConfigurationPropertySource(Map.of("notification.sending.sweep-interval", "1h")))
				.bindOrCreate("notification.sending", SendingSettings.class);
			var dispatcher = new Dispatcher(sender(in(60), server), in(60), settings);
			dispatcher.start();
			cases.forEach((one) -> dispatcher.offer(Kind.INVITATION.messageId(one.sittingId())));
			soon().until(() -> smtp.received.size() >= cases.size());
			// Long after a claim would have lapsed, another instance looks.
			cases.forEach((one) -> sendIn(60 + 10, Kind.INVITATION.messageId(one.sittingId()), server));
			held.countDown();
			cases.forEach((one) -> settles(Kind.INVITATION.messageId(one.sittingId()), Status.SENT));
			dispatcher.stop();
			assertThat(smtp.received).hasSize(cases.size());
		}
	}

	/** However often it is tried, a link that may be out is not outdated. */
	@Test
	void onlyALinkThatSurelyIsNotOutIsReplaced() {
		var one = Case.fresh();
		var id = Kind.INVITATION.messageId(one.sittingId());
		waiting(one);
		try (var smtp = new ScriptedSmtp()) {
			var server = MailServers.at(smtp.port());
			smtp.script.put("RCPT", "450 4.2.0 greylisted");
			sendIn(60, id, server);
			sendIn(120, id, server);
			smtp.script.clear();
			smtp.script.put(".", ScriptedSmtp.HANG_UP);
			sendIn(180, id, server);
			smtp.script.put("RCPT", "450 4.2.0 greylisted");
			sendIn(240, id, server);
			sendIn(300, id, server);
			smtp.script.clear();
			sendIn(360, id, server);
		}
		assertThat(message(id).status()).isEqualTo(Status.SENT);
		assertThat(OWNERS.linkNames.stream().filter((name) -> name.startsWith(id))).containsExactly(id + "-0",
				id + "-0", id + "-0", id + "-1", id + "-1", id + "-1");
	}

	@Test
	void aMailServerThatIsAwayCostsNoLink() {
		var one = Case.fresh();
		var id = Kind.INVITATION.messageId(one.sittingId());
		waiting(one);
		try (var smtp = new ScriptedSmtp()) {
			smtp.script.put("connect", ScriptedSmtp.HANG_UP);
			var server = MailServers.at(smtp.port());
			for (int hours = 1; hours < 8; hours++) {
				sendIn(hours * 60, id, server);
			}
			assertThat(message(id).reason()).isEqualTo("smtp: circuit open");
			assertThat(message(id).progress().attempts()).isEqualTo(7);
			assertThat(OWNERS.links).doesNotContain(one.sittingId());
			smtp.script.clear();
			sendIn(600, id, MailServers.at(smtp.port()));
			assertThat(smtp.received).hasSize(1);
		}
		assertThat(OWNERS.links).containsOnlyOnce(one.sittingId());
	}

	@Test
	void aClaimOfALivingInstanceIsLeftAlone() {
		var one = Case.fresh();
		var id = Kind.INVITATION.messageId(one.sittingId());
		var future = Clock.offset(this.clock, Duration.ofHours(1));
		this.messages.add(pending(one, this.clock.instant().plus(Duration.ofMinutes(30))));
		var claimed = this.messages.asAnotherInstance(future).claim(id).orElseThrow();
		sender(this.messages.asAnotherInstance(future), this.mailServer).send(id);
		assertThat(message(id)).isEqualTo(claimed.state());
		assertThat(mailsTo(one.email())).isEmpty();
	}

	@Test
	void aMailServerThatIsDownDelaysAndLosesNothing() {
		MAILBOX.stop();
		var one = Case.fresh();
		try {
			invite(one);
			soon().untilAsserted(
					() -> assertThat(message(Kind.INVITATION.messageId(one.sittingId())).progress().attempts())
						.isGreaterThan(2));
		}
		finally {
			MAILBOX.start();
		}
		settles(Kind.INVITATION.messageId(one.sittingId()), Status.SENT);
		assertThat(mailsTo(one.email())).hasSize(1);
	}

	@Test
	void anOwnerThatIsDownDelaysAndLosesNothing() {
		var one = Case.fresh();
		OWNERS.broken.add(one.sittingId());
		invite(one);
		var id = Kind.INVITATION.messageId(one.sittingId());
		soon().untilAsserted(() -> assertThat(message(id).reason()).isIn("assessment-service: status 503",
				"assessment-service: circuit open"));
		assertThat(mailsTo(one.email())).isEmpty();
		OWNERS.broken.remove(one.sittingId());
		settles(id, Status.SENT);
		assertThat(mailsTo(one.email())).hasSize(1);
	}

	@Test
	void whatNoLongerHoldsIsNotTold() {
		var withdrawn = Case.fresh();
		OWNERS.stages.put(withdrawn.applicationId(), "withdrawn");
		var over = Case.fresh();
		OWNERS.sittings.put(over.sittingId(), "expired");
		var erased = Case.fresh();
		OWNERS.contacts.remove(erased.applicationId());
		List.of(withdrawn, over, erased).forEach(ServiceTest::invite);
		publish("hiring.scores", "score.calculated", withdrawn.sittingId(), 1, withdrawn.score());
		assertThat(List.of(suppressed(withdrawn), suppressed(over), suppressed(erased)))
			.containsExactly("application-withdrawn", "sitting-expired", "recipient-gone");
		settles(Kind.RESULT_NOTICE.messageId(withdrawn.sittingId()), Status.SUPPRESSED);
		assertThat(mailsTo(withdrawn.email())).isEmpty();
		assertThat(mailsTo(over.email())).isEmpty();
	}

	@Test
	void aStatusThatNobodyKnowsYetIsNoReasonToSaySoToNobody() {
		var one = Case.fresh();
		OWNERS.sittings.put(one.sittingId(), "rescheduled");
		OWNERS.stages.put(one.applicationId(), "assessed-again");
		invite(one);
		settles(Kind.INVITATION.messageId(one.sittingId()), Status.SENT);
		assertThat(mailsTo(one.email())).hasSize(1);
	}

	/** Such as one of a kind that only a younger version of the service sends. */
	@Test
	void aMessageThatCannotBeReadStepsBack() {
		var one = Case.fresh();
		var id = "telegram-" + one.sittingId();
		var document = new Document();
		this.mongo.getConverter().write(pending(one, Instant.EPOCH), document);
		this.mongo.getCollection("messages")
			.insertOne(document.append("_id", id).append("kind", "TELEGRAM").append("version", 1L));
		soon().until(() -> this.mongo.exists(
				new Query(Criteria.where("_id").is(id).and("nextAttemptAt").gt(Instant.now().plusSeconds(10))),
				"messages"));
		assertThat(this.messages.due(10)).doesNotContain(id);
		this.mongo.remove(new Query(Criteria.where("_id").is(id)), "messages");
	}

	@Test
	void anAddressThatIsNoneFailsAtOnceAndCanBeTriedAgain() {
		var one = Case.fresh();
		OWNERS.contact(one.applicationId(), "Ada", "ada@example.com>, <eve@example.com", "en", "UTC");
		invite(one);
		var id = Kind.INVITATION.messageId(one.sittingId());
		settles(id, Status.FAILED);
		assertThat(message(id).reason()).isEqualTo("invalid-address");
		soon().until(() -> message(id).uncountedSince() == null);
		OWNERS.contact(one.applicationId(), "Ada", one.email(), "en", "UTC");
		long version = this.messages.find(id).orElseThrow().version();
		assertThat(retry(id, version + 1)).isEqualTo(RetryMessage.Outcome.STALE);
		assertThat(retry(id, version)).isEqualTo(RetryMessage.Outcome.RETRIED);
		settles(id, Status.SENT);
		assertThat(retry(id, version)).isEqualTo(RetryMessage.Outcome.STALE);
		assertThat(mailsTo(one.email())).hasSize(1);
		assertThat(message(id).progress().attempts()).isEqualTo(2);
	}

	@Test
	void aRecipientThatTheServerDoesNotKnowFailsAtOnce() {
		var one = Case.fresh();
		var id = Kind.INVITATION.messageId(one.sittingId());
		try (var smtp = new ScriptedSmtp()) {
			smtp.script.put("RCPT", "550 no such user " + one.email());
			var alone = this.messages.asAnotherInstance(Clock.offset(this.clock, Duration.ofHours(1)));
			// Due in an hour, so that only the sender whose clock says so sends it.
			alone.add(pending(one, this.clock.instant().plus(Duration.ofMinutes(30))));
			sender(alone, MailServers.at(smtp.port())).send(id);
		}
		assertThat(message(id).status()).isEqualTo(Status.FAILED);
		assertThat(message(id).reason()).isEqualTo("smtp: 550");
		assertThat(message(id).toString()).doesNotContain("@");
	}

	private static Instant date(String mail) {
		var date = mail.lines().filter((line) -> line.startsWith("Date: ")).findFirst().orElseThrow();
		try {
			return new MailDateFormat().parse(date.substring(6)).toInstant();
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private RetryMessage.Outcome retry(String id, long version) {
		return this.retries.retry(id, (seen) -> seen == version).outcome();
	}

	private String suppressed(Case one) {
		var id = Kind.INVITATION.messageId(one.sittingId());
		settles(id, Status.SUPPRESSED);
		return String.valueOf(message(id).reason());
	}

	private static Message pending(Case one, Instant due) {
		return Message.about(Kind.INVITATION, new Subject(one.postingId(), one.applicationId(), one.sittingId()), null,
				new Cause("e", "c", null, due), due);
	}

	/** Stores a message that only those see whose clock is half an hour ahead. */
	private void waiting(Case one) {
		this.messages.add(pending(one, this.clock.instant().plus(Duration.ofMinutes(30))));
	}

	/** The messages as an instance sees them in some minutes. */
	private Messages in(int minutes) {
		return this.messages.asAnotherInstance(later(minutes));
	}

	private Clock later(int minutes) {
		return Clock.offset(this.clock, Duration.ofMinutes(minutes));
	}

	private void sendIn(int minutes, String id, MailServer server) {
		sender(in(minutes), server, later(minutes)).send(id);
	}

	private SendMessage sender(Messages seen, MailServer server) {
		return sender(seen, server, this.clock);
	}

	private SendMessage sender(Messages seen, MailServer server, Clock when) {
		return new SendMessage(seen, this.writing, server, this.settings, new Backoff(this.settings, () -> 0.5),
				this.metrics, new CauseScope(TraceContexts.none()), this.counting, when);
	}

	private void settles(String id, Status status) {
		soon().untilAsserted(
				() -> assertThat(this.messages.find(id)).map((stored) -> stored.state().status()).contains(status));
	}

	private Message message(String id) {
		return this.messages.find(id).orElseThrow().state();
	}

}
