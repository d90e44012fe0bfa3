package org.hiringpipeline.platform.lamp;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * A service that starts and runs while its broker does not give it what it needs, on a
 * broker of its own that has access rules.
 */
class BindingsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

	private @Nullable LampService service;

	@BeforeAll
	static void start() {
		BROKER.brokerListProperty("tests.kafka.with-rules");
		BROKER.brokerProperty("auto.create.topics.enable", "false");
		BROKER.brokerProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
		BROKER.brokerProperty("allow.everyone.if.no.acl.found", "true");
		BROKER.afterPropertiesSet();
	}

	@AfterAll
	static void stop() {
		BROKER.destroy();
	}

	@AfterEach
	void close() throws Exception {
		if (this.service != null) {
			this.service.close();
		}
		allowAll();
		try (var admin = admin()) {
			admin.deleteTopics(admin.listTopics().names().get()).all().get(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void aServiceIsNotReadyUntilItsTopicsAreThere() throws Exception {
		begin();
		assertThat(status("readiness")).isEqualTo(503);
		assertThat(status("liveness")).isEqualTo(200);
		await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> status("readiness") == 503);

		createTopics();
		await().atMost(PATIENCE).until(() -> status("readiness") == 200);
		assertThat(Stream.of("consumer.deadletters", "consumer.deadletters.failures", "consumer.restarts")
			.map((name) -> service().meters().get(name).tag("topic", Lamp.TOPIC).counter().count())).containsOnly(0.0);
		awaitThatItConsumes();
	}

	@Test
	void aServiceThatMayNotReadItsTopicIsNotReadyUntilItMay() throws Exception {
		createTopics();
		deny(ResourceType.TOPIC, Lamp.TOPIC, AclOperation.READ);
		begin();
		await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> status("readiness") == 503);

		allowAll();
		await().atMost(PATIENCE).until(() -> status("readiness") == 200);
		awaitThatItConsumes();
	}

	@Test
	void aServiceThatMayNotJoinItsGroupIsNotReadyUntilItMay() throws Exception {
		createTopics();
		deny(ResourceType.GROUP, "lamp-service", AclOperation.READ);
		begin();
		await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> status("readiness") == 503);

		allowAll();
		await().atMost(PATIENCE).until(() -> status("readiness") == 200);
		awaitThatItConsumes();
	}

	@Test
	void aServiceThatMayNotWriteDeadLettersIsNotReady() throws Exception {
		createTopics();
		deny(ResourceType.TOPIC, Lamp.DEAD_LETTERS, AclOperation.WRITE);
		begin();
		await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> status("readiness") == 503);
	}

	@Test
	void aConsumerThatIsRefusedWhileItRunsComesBackByItself() throws Exception {
		createTopics();
		begin();
		await().atMost(PATIENCE).until(() -> status("readiness") == 200);
		awaitThatItConsumes();

		deny(ResourceType.GROUP, "lamp-service", AclOperation.READ);
		deny(ResourceType.TOPIC, Lamp.TOPIC, AclOperation.READ);
		await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> status("readiness") == 200);

		allowAll();
		awaitThatItConsumes();
		assertThat(service().restarts()).as("waited instead of ending").isZero();
	}

	@Test
	void aConsumerThatHasEndedIsVisibleAndStartedAgain() throws Exception {
		createTopics();
		begin();
		await().atMost(PATIENCE).until(() -> status("readiness") == 200);
		awaitThatItConsumes();
		assertThat(status("consumers")).isEqualTo(200);
		assertThat(running()).isOne();

		var id = UUID.randomUUID().toString();
		service().lamps().failures.put(id,
				new ConcurrentLinkedQueue<>(List.of(Optional.of(new OutOfMemoryError("not really")))));
		new LampEvents(BROKER.getBrokersAsString()).switchOn(id);
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> running() == 0);
		assertThat(status("consumers")).isEqualTo(503);
		assertThat(status("readiness")).isEqualTo(200);

		await().atMost(PATIENCE).until(() -> service().consumed(id));
		await().atMost(PATIENCE).until(() -> status("consumers") == 200);
		assertThat(running()).isOne();
		assertThat(service().restarts()).isOne();
	}

	@Test
	void aServiceWhoseBindingLeadsElsewhereDoesNotStart() {
		var elsewhere = Map.of("spring.cloud.stream.bindings.switchings-in-0.destination", "test.other");
		assertThatThrownBy(() -> LampService.start(BROKER.getBrokersAsString(), elsewhere))
			.hasStackTraceContaining("its binding leads to test.other");
	}

	private void begin() {
		this.service = LampService.start(BROKER.getBrokersAsString(), Map.of());
	}

	private void awaitThatItConsumes() {
		var id = UUID.randomUUID().toString();
		new LampEvents(BROKER.getBrokersAsString()).switchOn(id);
		await().atMost(PATIENCE).until(() -> service().consumed(id));
	}

	private LampService service() {
		return Objects.requireNonNull(this.service);
	}

	private double running() {
		return service().meters().get("consumer.running").tag("topic", Lamp.TOPIC).gauge().value();
	}

	private int status(String group) throws Exception {
		return service().status(group);
	}

	private static void createTopics() throws Exception {
		try (var admin = admin()) {
			admin.createTopics(
					Stream.of(Lamp.TOPIC, Lamp.DEAD_LETTERS).map((name) -> new NewTopic(name, 2, (short) 1)).toList())
				.all()
				.get(30, TimeUnit.SECONDS);
		}
	}

	/** Where a resource has any rule, what is not allowed is denied. */
	private static void deny(ResourceType type, String name, AclOperation operation) throws Exception {
		change(List.of(rule(type, name, operation, AclPermissionType.DENY),
				rule(type, name, AclOperation.ALL, AclPermissionType.ALLOW)));
	}

	private static AclBinding rule(ResourceType type, String name, AclOperation operation,
			AclPermissionType permission) {
		return new AclBinding(new ResourcePattern(type, name, PatternType.LITERAL),
				new AccessControlEntry("User:*", "*", operation, permission));
	}

	private static void change(Collection<AclBinding> rules) throws Exception {
		try (var admin = admin()) {
			admin.createAcls(rules).all().get(30, TimeUnit.SECONDS);
		}
	}

	private static void allowAll() throws Exception {
		try (var admin = admin()) {
			admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get(30, TimeUnit.SECONDS);
		}
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", BROKER.getBrokersAsString()));
	}

}
