package org.hiringpipeline.local.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.hiringpipeline.local.launch.process.Checks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The infrastructure as processes: started once, then killed, frozen and restarted.
 */
class StackIT {

	private static final JsonMapper json = JsonMapper.builder().build();

	@TempDir
	private static Path folder;

	private static Stack stack;

	@BeforeAll
	static void start() throws Exception {
		stack = stack();
		stack.start();
	}

	private static Stack stack() {
		return Stack.builder().folder(folder).freePorts().services().build();
	}

	@AfterAll
	static void stop() {
		stack.stop();
	}

	@Test
	void aTokenCarriesWhatTheClientMayDo() throws Exception {
		JsonNode claims = claims(stack.token("portal-backend"));

		assertThat(claims.path("iss").asString()).isEqualTo(stack.url("issuer"));
		assertThat(claims.path("aud").toString()).contains("hiring-pipeline");
		assertThat(claims.path("roles").toString()).isEqualTo("[\"recruiter\",\"hiring-manager\"]");
		assertThat(claims.path("teams").toString()).isEqualTo("[\"platform-engineering\"]");
		assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
		assertThat(claims(stack.token("notification-service")).path("roles").toString()).isEqualTo("[\"service\"]");
	}

	@Test
	void theKeyOutlivesTheIssuer() throws Exception {
		String keys = get(stack.url("issuer") + "/oauth2/jwks");

		stack.restart("issuer");

		assertThat(get(stack.url("issuer") + "/oauth2/jwks")).isEqualTo(keys);
	}

	@Test
	void aMailArrivesAndOutlivesAKill() throws Exception {
		sendMail("<it-1@x>");

		stack.kill("mailbox");
		stack.restart("mailbox");
		sendMail("<it-1@x>");

		assertThat(get(stack.url("mailbox") + "/api/stats")).isEqualTo("{\"received\":1,\"repeats\":1}");
	}

	@Test
	void acknowledgedWritesOutliveAKillOfTheEngine() throws Exception {
		try (MongoClient client = MongoClients.create(stack.url("mongodb"))) {
			for (int i = 0; i < 50; i++) {
				client.getDatabase("it").getCollection("kill").insertOne(new Document("_id", "d" + i));
			}
		}

		stack.kill("mongodb");
		assertThat(stack.running("mongodb")).isFalse();
		stack.restart("mongodb");

		try (MongoClient client = MongoClients.create(stack.url("mongodb"))) {
			assertThat(client.getDatabase("it").getCollection("kill").countDocuments()).isEqualTo(50);
		}
	}

	@Test
	void recordsOutliveAKillOfTheBrokerAndTopicsStayAsDeclared() throws Exception {
		TopicPartition partition = new TopicPartition("hiring.scores", 0);
		long before = end(partition);
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", stack.url("kafka"), "acks", "all"), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>("hiring.scores", 0, "k", "v")).get(30, TimeUnit.SECONDS);
		}

		stack.kill("kafka");
		stack.restart("kafka");

		assertThat(end(partition)).isEqualTo(before + 1);
		try (Admin admin = Checks.admin(stack.url("kafka"))) {
			Set<String> names = admin.listTopics().names().get(30, TimeUnit.SECONDS);
			assertThat(names).contains("hiring.submissions", "hiring.submissions.scoring-service.dlq");
		}
	}

	@Test
	void aFrozenComponentAnswersAgainAfterResuming() throws Exception {
		stack.suspend("mailbox");
		stack.resume("mailbox");

		assertThat(get(stack.url("mailbox") + "/api/stats")).contains("received");
	}

	@Test
	void aSecondStackOnTheSamePortsNamesThem() throws Exception {
		assertThat(stack.portConflicts()).anySatisfy((line) -> assertThat(line).contains("needed by kafka"))
			.anySatisfy((line) -> assertThat(line).contains("needed by mongodb"));
	}

	private static long end(TopicPartition partition) throws Exception {
		try (Admin admin = Checks.admin(stack.url("kafka"))) {
			return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
				.partitionResult(partition)
				.get(30, TimeUnit.SECONDS)
				.offset();
		}
	}

	private static void sendMail(String id) throws IOException {
		URI smtp = URI.create("smtp://" + stack.url("smtp"));
		try (Socket socket = new Socket(smtp.getHost(), smtp.getPort());
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
			say(socket, in, "");
			say(socket, in, "HELO localhost\r\n");
			say(socket, in, "MAIL FROM:<hiring@example.org>\r\n");
			say(socket, in, "RCPT TO:<ada@example.org>\r\n");
			say(socket, in, "DATA\r\n");
			say(socket, in, "Message-ID: " + id + "\r\nSubject: it\r\n\r\nhello\r\n.\r\n");
		}
	}

	private static void say(Socket socket, BufferedReader in, String line) throws IOException {
		socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
		assertThat(Objects.requireNonNull(in.readLine())).matches("[23].*");
	}

	private static String get(String url) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
	}

	private static JsonNode claims(String token) {
		return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
	}

}
