package org.hiringpipeline.deploy;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What a service reads from its environment and from Kafka, by its own configuration.
 */
final class ServiceSettings {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?=([^}]*))");

	private final String service;

	private final String text;

	private ServiceSettings(String service, String text) {
		this.service = service;
		this.text = text;
	}

	/** Skips the test, and says why, for a service that has no configuration. */
	static ServiceSettings of(String service) {
		assumeThat(Files.exists(DeployFiles.settings(service))).as(service + " has no application.yaml").isTrue();
		return new ServiceSettings(service, DeployFiles.read(DeployFiles.settings(service)));
	}

	/**
	 * The variables that the service cannot do without: they have no default, or one that
	 * is right on a developer's machine only or an example.
	 */
	Set<String> required() {
		return placeholders()
			.filter((placeholder) -> placeholder.group(2).isEmpty()
					|| placeholder.group(2).matches(".*(localhost|example\\.org).*"))
			.map((placeholder) -> placeholder.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether a variable does anything: it is named in a file, is a setting of a library,
	 * or is read by the JVM or by OpenTelemetry.
	 */
	boolean reads(String variable) {
		return variable.matches("JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|OTEL_[A-Z_]+") || KnownSettings.contains(variable)
				|| placeholders().anyMatch((placeholder) -> placeholder.group(1).equals(variable));
	}

	/** The dead-letter topic of every topic that the service reads, by that topic. */
	List<Reading> readings() {
		List<JsonNode> documents = DeployFiles.documents(this.text).toList();
		String name = documents.stream()
			.map((document) -> document.at("/spring/application/name").asString(""))
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.orElse("");
		assertThat(name).as("spring.application.name, which is the group").isEqualTo(this.service);
		return documents.stream()
			.flatMap((document) -> document.at("/spring/cloud/stream/bindings").propertyStream())
			.filter((binding) -> binding.getKey().contains("-in-"))
			.map((binding) -> new Reading(binding.getValue().path("destination").asString(""),
					binding.getValue().path("group").asString(name)))
			.toList();
	}

	private Stream<MatchResult> placeholders() {
		return PLACEHOLDER.matcher(DeployFiles.read(DeployFiles.sharedSettings()) + this.text).results();
	}

	/**
	 * A topic that a group reads.
	 */
	record Reading(String topic, String group) {

		String deadLetters() {
			return "%s.%s.dlq".formatted(this.topic, this.group);
		}

	}

}
