package org.hiringpipeline.deploy;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiringpipeline.deploy.ServiceSettings.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTests {

	private static final List<Manifest> TOPICS = DeployFiles.topics();

	private static final Set<String> NAMES = TOPICS.stream().map(Manifest::name).collect(Collectors.toSet());

	@Test
	void thereIsATopicPerChannelOfTheContracts() {
		Predicate<String> deadLetters = (name) -> name.endsWith(".dlq");
		assertThat(NAMES.stream().filter(deadLetters.negate()))
			.containsExactlyInAnyOrderElementsOf(DeployFiles.asyncApi()
				.path("channels")
				.valueStream()
				.map((channel) -> channel.path("address").asString())
				.toList());
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void whatAServiceReadsExistsAndSoDoItsDeadLetters(String service) {
		List<Reading> readings = ServiceSettings.of(service).readings();
		assertThat(NAMES).containsAll(readings.stream().map(Reading::topic).toList())
			.containsAll(readings.stream().map(Reading::deadLetters).toList());
	}

	/** The name is what a consumer knows: Strimzi's topicName would hide it. */
	@Test
	void topicsAreNamedOnceAndAsTheyAreUsed() {
		assertThat(TOPICS).doesNotHaveDuplicates().extracting(Manifest::name).doesNotHaveDuplicates();
		assertThat(TOPICS).noneMatch((topic) -> topic.at("/spec").has("topicName"));
	}

	@Test
	void anAcknowledgedEventSurvivesTheLossOfABroker() {
		assertThat(TOPICS).allSatisfy((topic) -> {
			assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
			assertThat(config(topic).path("min.insync.replicas").asInt()).isEqualTo(2);
		});
	}

	@Test
	void deadLettersOfAnswersAreKeptNoLongerThanTheAnswers() {
		List<Manifest> submissions = TOPICS.stream()
			.filter((topic) -> topic.name().startsWith("hiring.submissions"))
			.toList();
		assertThat(submissions).hasSize(2)
			.extracting((topic) -> config(topic).path("retention.ms").asLong())
			.containsOnly(7 * 24 * 3_600_000L);
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void everyOverlayHasAllTopicsUnderTheirNames(String overlay) {
		List<Manifest> rendered = Manifest.ofKind(Overlays.render(overlay), "KafkaTopic");
		assertThat(rendered).extracting(Manifest::name).containsExactlyInAnyOrderElementsOf(NAMES);
		assertThat(rendered).allSatisfy((topic) -> assertThat(topic.at("/spec/replicas").asInt())
			.isGreaterThanOrEqualTo(config(topic).path("min.insync.replicas").asInt()));
	}

	@Test
	void productionHasTheTopicsAsDeclared() {
		assertThat(Manifest.ofKind(Overlays.render("production"), "KafkaTopic")).map((topic) -> topic.at("/spec"))
			.containsExactlyInAnyOrderElementsOf(TOPICS.stream().map((topic) -> topic.at("/spec")).toList());
	}

	/** awk reads the list in compose, where there is nothing that knows YAML. */
	@Test
	void composeReadsTheSameListInASizeForOneBroker() {
		Command.assumeInstalled("awk", "awk", "BEGIN { exit }");
		Stream<String> created = Command.run("awk", "-f", "compose/topics.awk", "base/topics.yaml").lines();
		assertThat(created).containsExactlyInAnyOrderElementsOf(TOPICS.stream().map(TopicsTests::arguments).toList());
	}

	private static String arguments(Manifest topic) {
		String config = config(topic).propertyStream()
			.map((entry) -> " --config %s=%s".formatted(entry.getKey(),
					entry.getKey().equals("min.insync.replicas") ? "1" : entry.getValue().asString()))
			.collect(Collectors.joining());
		return "--topic %s --partitions %d --replication-factor 1%s".formatted(topic.name(),
				Math.min(topic.at("/spec/partitions").asInt(), 6), config);
	}

	private static JsonNode config(Manifest topic) {
		return topic.at("/spec/config");
	}

}
