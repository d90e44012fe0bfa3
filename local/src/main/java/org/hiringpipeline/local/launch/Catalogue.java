package org.hiringpipeline.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.hiringpipeline.local.broker.KafkaBroker;
import org.hiringpipeline.local.broker.TopicList;
import org.hiringpipeline.local.issuer.Issuer;
import org.hiringpipeline.local.launch.process.Checks;
import org.hiringpipeline.local.launch.process.Component;
import org.hiringpipeline.local.mailbox.Mailbox;
import org.hiringpipeline.engine.MongoEngine;

/**
 * Which components a stack has and how each is started.
 */
final class Catalogue {

	private static final Set<String> ENGINES = Set.of("kafka", "mongodb", "issuer");

	private final StackSettings settings;

	private final JavaCommands java;

	Catalogue(StackSettings settings, JavaCommands java) {
		this.settings = settings;
		this.java = java;
	}

	/** In an order in which each comes after those that it needs. */
	List<Component> components() {
		List<Component> components = new ArrayList<>(List.of(kafka(), mongodb(), issuer(), mailbox()));
		ServiceDefinition.ALL.stream()
			.filter((service) -> this.settings.services().contains(service.name()))
			.map(this::service)
			.forEach(components::add);
		return components;
	}

	private Component kafka() {
		String servers = this.settings.kafkaBootstrapServers();
		Path list = this.settings.root().resolve("deploy/base/topics.yaml");
		Component.Action topics = () -> {
			try (Admin admin = Checks.admin(servers)) {
				TopicList declared = TopicList.read(list);
				TopicList sized = (this.settings.externalKafka() == null) ? declared.small()
						: declared.fitting(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS).size());
				sized.create(admin);
			}
		};
		if (this.settings.externalKafka() != null) {
			return new Component("kafka", Set.of(), Set.of(), null, Checks.kafka(servers), topics);
		}
		return new Component("kafka", Set.of(), listeners("kafka", "kafka-controller"),
				() -> this.java.main(KafkaBroker.class, "384m", this.settings.data("kafka").toString(),
						this.settings.port("kafka"), this.settings.port("kafka-controller")),
				Checks.kafka(servers), topics);
	}

	private Component mongodb() {
		Component.Check check = Checks.mongodb(this.settings.mongodbUri());
		if (this.settings.externalMongodb() != null) {
			return new Component("mongodb", Set.of(), Set.of(), null, check, Component.Action.NONE);
		}
		return new Component(
				"mongodb", Set.of(), Set.of("mongodb"), () -> this.java.main(MongoEngine.class, "256m",
						this.settings.data("mongodb").toString(), this.settings.port("mongodb")),
				check, Component.Action.NONE);
	}

	private Component issuer() {
		String url = this.settings.http("issuer");
		return new Component("issuer", Set.of(), Set.of("issuer"), () -> this.java.issuer(Issuer.class, "128m",
				Map.of("SERVER_PORT", this.settings.port("issuer"), "ISSUER_URI", url, "ISSUER_FOLDER",
						this.settings.data("issuer").toString(), "ISSUER_PORTALORIGINS",
						String.join(",", ServiceDefinition.names().stream().map(this.settings::http).toList()))),
				Checks.http(url + "/.well-known/openid-configuration"), Component.Action.NONE);
	}

	private Component mailbox() {
		Component.Check smtp = Checks.smtp(this.settings.ports().of("smtp"));
		Component.Check http = Checks.http(this.settings.http("mailbox") + "/api/stats");
		return new Component("mailbox", Set.of(), listeners("smtp", "mailbox"),
				() -> this.java.main(Mailbox.class, "128m", this.settings.data("mail").toString(),
						this.settings.port("smtp"), this.settings.port("mailbox")),
				() -> smtp.ready() && http.ready(), Component.Action.NONE);
	}

	private Component service(ServiceDefinition service) {
		String management = Ports.management(service.name());
		Set<String> needs = new LinkedHashSet<>(ENGINES);
		needs.addAll(service.needs());
		return new Component(service.name(), needs, listeners(service.name(), management),
				() -> this.java.service(service.name(), "256m", service.environment(this.settings)),
				Checks.http(this.settings.http(management) + "/actuator/health/readiness"), Component.Action.NONE);
	}

	private static Set<String> listeners(String first, String second) {
		Set<String> listeners = new LinkedHashSet<>();
		listeners.add(first);
		listeners.add(second);
		return listeners;
	}

}
