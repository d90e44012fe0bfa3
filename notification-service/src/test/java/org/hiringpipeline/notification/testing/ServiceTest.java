package org.hiringpipeline.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.RunsOnEngines;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service between the engines, a mailbox and the two owners. */
@RunsOnEngines
@Import(ListeningToQueries.class)
public abstract class ServiceTest {

	/** Every mail that was taken. */
	public static final GreenMail MAILBOX = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

	/** Whom the service asks. */
	public static final StubOwners OWNERS = new StubOwners();

	private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
			Map.of("bootstrap.servers", Engines.kafka()), new StringSerializer(), new ByteArraySerializer());

	static {
		MAILBOX.start();
	}

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry properties) {
		properties.add("SPRING_MAIL_HOST", () -> "127.0.0.1");
		properties.add("SPRING_MAIL_PORT", () -> MAILBOX.getSmtp().getPort());
		properties.add("JOB_SERVICE_URL", OWNERS::url);
		properties.add("ASSESSMENT_SERVICE_URL", OWNERS::url);
		properties.add("notification.sending.sweep-interval", () -> "100ms");
		properties.add("notification.sending.first-backoff", () -> "100ms");
		properties.add("notification.sending.max-backoff", () -> "500ms");
		properties.add("notification.mail.breaker.open-for", () -> "300ms");
		properties.add("platform.calls.job-service.open-for", () -> "300ms");
		properties.add("platform.calls.job-service.max-attempts", () -> "1");
	}

	/** One candidate's way through a posting, all of it new. */
	public record Case(String postingId, String applicationId, String sittingId, String email) {

		public static Case fresh() {
			var id = UUID.randomUUID().toString();
			var one = new Case(UUID.randomUUID().toString(), UUID.randomUUID().toString(), id,
					"ada-" + id + "@example.com");
			OWNERS.contact(one.applicationId(), "Ada Lovelace", one.email(), "en-GB", "Europe/Berlin");
			OWNERS.teams.put(one.postingId(), """
					{"title": "Back-End Engineer", "team": "payments", "status": "open",
					 "members": [{"name": "Grace Hopper", "email": "grace-%1$s@example.com"},
					             {"name": "Alan Turing", "email": "alan-%1$s@example.com"}]}
					""".formatted(id));
			return one;
		}

		public String sitting(String status) {
			return """
					{"sittingId": "%s", "applicationId": "%s", "postingId": "%s", "status": "%s",
					 "candidateId": "aee2867b-ab29-88e1-8952-bfdb2ad0bd05",
					 "assessmentId": "eec57480-9edf-8125-a96d-298db6d876f6",
					 "invitedAt": "2026-09-03T10:05:01Z", "startedAt": "2026-09-04T16:00:00Z"}
					""".formatted(this.sittingId, this.applicationId, this.postingId, status);
		}

		public String score() {
			return """
					{"sittingId": "%s", "applicationId": "%s", "postingId": "%s", "score": 83.4, "margin": 6.1}
					""".formatted(this.sittingId, this.applicationId, this.postingId);
		}

		public String posting(String team) {
			return """
					{"postingId": "%s", "team": "%s"}
					""".formatted(this.postingId, team);
		}

	}

	/** Publishes an event as its owner would. */
	public static void publish(String topic, String type, String key, long sequence, String data) {
		var attributes = Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "org.hiringpipeline." + type + ".v1",
				"ce_partitionkey", key, "ce_sequence", Long.toString(sequence), "ce_time", "2026-09-03T10:05:01Z",
				"ce_correlationid", "d200875c-a657-8020-ad7f-f7e064902f02");
		var event = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
		attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try {
			PRODUCER.send(event).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static void invite(Case one) {
		publish("hiring.sittings", "sitting.invited", one.sittingId(), 1, one.sitting("invited"));
	}

	/** The mails that went to an address. */
	public static List<MimeMessage> mailsTo(String email) {
		return Arrays.stream(MAILBOX.getReceivedMessages()).filter((mail) -> isTo(mail, email)).toList();
	}

	private static boolean isTo(MimeMessage mail, String email) {
		try {
			return Arrays.stream(mail.getRecipients(RecipientType.TO))
				.anyMatch((address) -> address.toString().contains(email));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
