package org.hiringpipeline.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what on Kafka, compared to who does what by the contracts.
 */
class AccessTests {

	private static final List<Manifest> USERS = Manifest.ofKind(DeployFiles.manifests(), "KafkaUser");

	@Test
	void everyServiceHasAUserOfItsOwn() {
		assertThat(USERS).extracting(Manifest::name).containsExactlyInAnyOrderElementsOf(DeployFiles.SERVICES);
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void aServiceMayDoWhatTheContractsSayAndNothingElse(String service) {
		Map<String, Set<String>> needed = new TreeMap<>();
		operations(service, "send").forEach((topic) -> add(needed, topic, "Describe", "Write"));
		operations(service, "receive").forEach((topic) -> {
			add(needed, topic, "Describe", "Read");
			add(needed, "%s.%s.dlq".formatted(topic, service), "Describe", "Read", "Write");
		});
		assertThat(granted(service, "topic")).isEqualTo(needed);
		assertThat(granted(service, "group")).isEqualTo(Map.of(service, Set.of("Read")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hiring.scoring-guides", "hiring.submissions" })
	void onlyScoringReadsKeysAndAnswers(String topic) {
		assertThat(DeployFiles.SERVICES)
			.filteredOn((service) -> granted(service, "topic").getOrDefault(topic, Set.of()).contains("Read"))
			.containsExactly("scoring-service");
	}

	private static Stream<String> operations(String service, String action) {
		JsonNode api = DeployFiles.asyncApi();
		return api.path("operations")
			.valueStream()
			.filter((operation) -> operation.path("action").asString().equals(action))
			.filter((operation) -> operation.at("/tags/0/name").asString().equals(service))
			.map((operation) -> api.at(operation.at("/channel/$ref").asString().substring(1)))
			.map((channel) -> channel.path("address").asString());
	}

	/** Names are taken literally: Strimzi's default, and no rule here says otherwise. */
	private static Map<String, Set<String>> granted(String service, String type) {
		Map<String, Set<String>> granted = new TreeMap<>();
		PodEnvironment.find(USERS, "KafkaUser", service)
			.at("/spec/authorization/acls")
			.valueStream()
			.filter((rule) -> rule.at("/resource/type").asString().equals(type))
			.forEach((rule) -> {
				assertThat(rule.at("/resource/patternType").asString("literal")).isEqualTo("literal");
				assertThat(rule.path("type").asString("allow")).isEqualTo("allow");
				rule.path("operations")
					.valueStream()
					.forEach((operation) -> add(granted, rule.at("/resource/name").asString(), operation.asString()));
			});
		return granted;
	}

	private static void add(Map<String, Set<String>> rules, String name, String... operations) {
		rules.computeIfAbsent(name, (key) -> new TreeSet<>()).addAll(List.of(operations));
	}

}
