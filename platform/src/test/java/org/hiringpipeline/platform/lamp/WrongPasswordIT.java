package org.hiringpipeline.platform.lamp;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.security.auth.callback.Callback;
import javax.security.auth.login.AppConfigurationEntry;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.plain.PlainAuthenticateCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A service whose password for Kafka is wrong, on a broker of its own that asks for one,
 * every two seconds anew: a client that came back within one would be refused for that.
 */
class WrongPasswordIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";";

	private static final String ADMIN = LOGIN.formatted("admin", "admin's");

	private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

	@BeforeAll
	static void start() throws Exception {
		BROKER.brokerListProperty("tests.kafka.with-passwords");
		BROKER.brokerProperty("auto.create.topics.enable", "false");
		BROKER.brokerProperty("listener.security.protocol.map", "EXTERNAL:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
		BROKER.brokerProperty("sasl.enabled.mechanisms", "PLAIN");
		BROKER.brokerProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
		BROKER.brokerProperty("connections.max.reauth.ms", "2000");
		BROKER.brokerProperty("listener.name.external.plain.sasl.jaas.config", ADMIN);
		BROKER.brokerProperty("listener.name.external.plain.sasl.server.callback.handler.class",
				Passwords.class.getName());
		BROKER.afterPropertiesSet();
		try (var admin = Admin.create(connection(ADMIN))) {
			admin.createTopics(
					Stream.of(Lamp.TOPIC, Lamp.DEAD_LETTERS).map((name) -> new NewTopic(name, 2, (short) 1)).toList())
				.all()
				.get(30, TimeUnit.SECONDS);
		}
	}

	@AfterAll
	static void stop() {
		BROKER.destroy();
	}

	@AfterEach
	void right() {
		Passwords.right = true;
	}

	@Test
	void aServiceIsNotReadyUntilItsPasswordIsRight() throws Exception {
		Passwords.right = false;
		try (var service = begin()) {
			await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> service.status("readiness") == 503);
			assertThat(service.status("liveness")).isEqualTo(200);
			var written = switchOn(service);

			Passwords.right = true;
			await().atMost(PATIENCE).until(() -> service.status("readiness") == 200);
			await().atMost(PATIENCE).until(() -> service.consumed(written));
		}
	}

	@Test
	void aPasswordThatIsWrongForAWhileEndsNothing() throws Exception {
		try (var service = begin()) {
			await().atMost(PATIENCE).until(() -> service.status("readiness") == 200);
			var before = switchOn(service);
			await().atMost(PATIENCE).until(() -> service.consumed(before));

			Passwords.right = false;
			await().atMost(PATIENCE).until(() -> {
				switchOn(service);
				return service.meters().get("outbox.publish.failures").counter().count() > 0;
			});
			var meanwhile = switchOn(service);
			await().during(Duration.ofSeconds(3))
				.atMost(PATIENCE)
				.until(() -> service.status("readiness") == 200 && !service.consumed(meanwhile));

			Passwords.right = true;
			await().atMost(PATIENCE).until(() -> service.consumed(meanwhile));
			assertThat(service.status("publishing")).isEqualTo(200);
			assertThat(service.status("consumers")).isEqualTo(200);
			assertThat(service.restarts()).as("waited instead of ending").isZero();
		}
	}

	private static LampService begin() {
		Map<String, String> more = new HashMap<>();
		connection(LOGIN.formatted("lamp-service", "secret")).forEach((name, value) -> {
			if (!name.equals("bootstrap.servers")) {
				more.put("spring.kafka.properties." + name, String.valueOf(value));
			}
		});
		return LampService.start(BROKER.getBrokersAsString(), more);
	}

	private static Map<String, Object> connection(String login) {
		return Map.of("bootstrap.servers", BROKER.getBrokersAsString(), "security.protocol", "SASL_PLAINTEXT",
				"sasl.mechanism", "PLAIN", "sasl.jaas.config", login);
	}

	/** Switches a lamp on through the service itself, which tells it over Kafka. */
	private static String switchOn(LampService service) {
		var id = UUID.randomUUID().toString();
		service.store().insert(id, Lamp.off(id).flip());
		return id;
	}

	/** Knows the administrator always and everybody else while passwords are right. */
	public static final class Passwords implements AuthenticateCallbackHandler {

		private static volatile boolean right = true;

		@Override
		public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
		}

		@Override
		public void handle(Callback[] callbacks) {
			Arrays.stream(callbacks)
				.filter(PlainAuthenticateCallback.class::isInstance)
				.map(PlainAuthenticateCallback.class::cast)
				.forEach((asked) -> asked.authenticated(right || "admin's".equals(new String(asked.password()))));
		}

		@Override
		public void close() {
		}

	}

}
