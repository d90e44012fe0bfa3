package org.hiringpipeline.systemtests;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Records that are no proper events, on every topic that a service reads. */
class PoisonIT {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Stack stack = RunningStack.get();

	@ParameterizedTest
	@CsvSource({ "hiring.job-postings, job-posting.opened, assessment-service scoring-service notification-service",
			"hiring.applications, application.submitted, assessment-service",
			"hiring.applications, application.withdrawn, scoring-service",
			"hiring.sittings, sitting.invited, job-service notification-service",
			"hiring.scores, score.calculated, job-service scoring-service notification-service",
			"hiring.submissions, submission.received, scoring-service",
			"hiring.scoring-guides, scoring-guide.published, scoring-service" })
	void poisonIsADeadLetterWithAReasonAndThePartitionGoesOn(String topic, String event, String groups)
			throws Exception {
		var key = UUID.randomUUID().toString();
		var headers = headers(event, key);
		send(topic, key, "\u0000\u00ff not JSON at all", headers);
		send(topic, key, "{\"postingId\": {\"nested\": []}, \"sittingId\": [], \"assessmentId\": 7}", headers);
		var crafted = new HashMap<>(headers);
		crafted.put("spring_json_header_types", "{\"ce_type\":\"java.util.HashMap\",\"ce_id\":\"java.net.URL\"}");
		crafted.put("ce_sequence", "not a number");
		send(topic, key, "{}", crafted);

		for (var group : List.of(groups.split(" ", -1))) {
			var deadLetters = topic + "." + group + ".dlq";
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(reasons(deadLetters, key)).as(deadLetters)
					.hasSize(3)
					.allSatisfy((reason) -> assertThat(reason).isNotBlank()));
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(lag(topic, group)).as(group).isZero());
		}
	}

	@Test
	void aDeadLetterIsReplayedOnceItsCauseIsMended() throws Exception {
		var posting = openPosting();
		var candidate = create("/v1/candidates",
				Map.of("name", "Sample Candidate", "email", UUID.randomUUID() + "@candidates.example"), "candidateId");
		var applicationId = Ids.derive(posting, candidate);
		var sittingId = Ids.derive("sitting", applicationId);
		send("hiring.sittings", sittingId,
				Commands.JSON.writeValueAsString(Map.of("sittingId", sittingId, "applicationId", applicationId,
						"postingId", posting, "candidateId", candidate, "assessmentId", UUID.randomUUID().toString(),
						"status", "invited", "invitedAt", "2026-11-01T00:00:00Z")),
				headers("sitting.invited", sittingId));
		var deadLetters = "hiring.sittings.job-service.dlq";
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(reasons(deadLetters, sittingId)).hasSize(1));

		assertThat(replay(sittingId)).contains("failed");
		create("/v1/postings/" + posting + "/applications", Map.of("candidateId", candidate), "applicationId");
		assertThat(replay(sittingId)).contains("replayed");
	}

	private String openPosting() {
		var id = create("/v1/postings", Map.of("profileId", "back-end-engineer", "level", "mid", "employmentType",
				"salaried", "location", Map.of("country", "DE", "city", "Berlin", "remote", false), "payRange",
				Map.of("currency", "EUR", "minimum", 65000, "maximum", 80000, "per", "year"), "team",
				"platform-engineering", "hiringTeam", List.of(Map.of("name", "Team", "email", "team@company.example"))),
				"postingId");
		var opened = Commands.post(this.stack.url("job-service") + "/v1/postings/" + id + "/transitions",
				this.stack.token("portal-backend"), Map.of("to", "open"), Map.of("If-Match", "\"1\""));
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
		return id;
	}

	private String create(String path, Object body, String id) {
		var answer = Commands.post(this.stack.url("job-service") + path, this.stack.token("portal-backend"), body);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
		return Commands.JSON.readTree(answer.body()).path(id).asString();
	}

	private String replay(String key) {
		var endpoint = this.stack.managementUrl("job-service") + "/actuator/deadletters/hiring.sittings";
		var operator = this.stack.token("operator");
		var open = Commands.JSON
			.readTree(Round.get(endpoint + "?limit=1000", Map.of("Authorization", "Bearer " + operator)));
		var position = open.path("items")
			.valueStream()
			.filter((letter) -> key.equals(letter.path("key").asString("")))
			.map((letter) -> letter.path("position").asString())
			.findFirst()
			.orElseThrow();
		return Commands.post(endpoint + "/" + position, operator, Map.of("action", "replay")).body();
	}

	private void send(String topic, String key, String value, Map<String, String> headers) throws Exception {
		HandMade.send(this.stack.url("kafka"), topic, key, value, headers);
	}

	private static Map<String, String> headers(String event, String key) {
		var headers = new LinkedHashMap<String, String>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", UUID.randomUUID().toString());
		headers.put("ce_source", HandMade.SOURCE);
		headers.put("ce_type", "org.hiringpipeline." + event + ".v1");
		headers.put("ce_time", "2026-11-01T00:00:00Z");
		headers.put("ce_partitionkey", key);
		headers.put("ce_sequence", "0000000001");
		return headers;
	}

	private List<String> reasons(String deadLetters, String key) {
		return TopicLog.read(this.stack.url("kafka"), List.of(deadLetters))
			.stream()
			.filter((letter) -> key.equals(letter.key()))
			.map((letter) -> Event.header(letter, "dlq-reason").orElse(""))
			.toList();
	}

	private long lag(String topic, String group) throws Exception {
		try (var admin = Admin.create(Map.of("bootstrap.servers", this.stack.url("kafka")))) {
			var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
			assertThat(description).isNotNull();
			var ends = new HashMap<TopicPartition, OffsetSpec>();
			description.partitions()
				.forEach(
						(partition) -> ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
			var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
			long lag = 0;
			for (var end : admin.listOffsets(ends).all().get().entrySet()) {
				var done = committed.get(end.getKey());
				lag += end.getValue().offset() - ((done != null) ? done.offset() : 0);
			}
			return lag;
		}
	}

}
