package org.hiringpipeline.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTests {

	private static final JsonNode API = ContractFiles.yaml(ContractFiles.CONTRACTS.resolve("asyncapi.yaml"));

	/** The topics that are deployed, by name. */
	private static final Map<String, JsonNode> TOPICS = ContractFiles
		.yamlDocuments(ContractFiles.CONTRACTS.resolveSibling("deploy/base/topics.yaml"))
		.stream()
		.filter((document) -> document.path("kind").asString("").equals("KafkaTopic"))
		.collect(Collectors.toMap((topic) -> topic.at("/metadata/name").asString(), Function.identity()));

	@Test
	void isAsyncApi31() {
		assertThat(API.path("asyncapi").asString()).isEqualTo("3.1.0");
		assertThat(API.propertyNames()).contains("info", "channels", "operations", "components");
	}

	@Test
	void hasAChannelPerTopicAndATopicPerChannel() {
		assertThat(channels().map((channel) -> channel.path("address").asString())).containsExactlyInAnyOrderElementsOf(
				TOPICS.keySet().stream().filter((topic) -> !topic.endsWith(".dlq")).toList());
	}

	@Test
	void describesTheTopicsAsTheyAreDeployed() {
		channels().forEach((channel) -> {
			String address = channel.path("address").asString();
			JsonNode topic = topic(address);
			JsonNode binding = channel.at("/bindings/kafka");
			JsonNode config = topic.at("/spec/config");
			assertThat(binding.path("bindingVersion").asString()).isEqualTo("0.5.0");
			assertThat(binding.path("partitions")).as(address).isEqualTo(topic.at("/spec/partitions"));
			assertThat(binding.path("replicas")).as(address).isEqualTo(topic.at("/spec/replicas"));
			assertThat(binding.at("/topicConfiguration/retention.ms")).as(address)
				.isEqualTo(config.path("retention.ms"));
			assertThat(binding.at("/topicConfiguration/cleanup.policy/0").asString()).as(address)
				.isEqualTo(config.path("cleanup.policy").asString("delete"));
		});
	}

	@Test
	void hasADeadLetterTopicPerReceiver() {
		assertThat(operations("receive").map((operation) -> address(operation) + "."
				+ operation.at("/bindings/kafka/groupId/const").asString() + ".dlq"))
			.containsExactlyInAnyOrderElementsOf(
					TOPICS.keySet().stream().filter((topic) -> topic.endsWith(".dlq")).toList());
	}

	@Test
	void hasOneSenderPerChannel() {
		assertThat(operations("send").map(AsyncApiTests::address)).containsExactlyInAnyOrderElementsOf(
				channels().map((channel) -> channel.path("address").asString()).toList());
	}

	@Test
	void refersOnlyToWhatExists() {
		assertThat(API.findValuesAsString("$ref")).isNotEmpty().allSatisfy((reference) -> {
			List<String> parts = List.of(reference.split("#", 2));
			Path file = ContractFiles.CONTRACTS.resolve(parts.getFirst());
			assertThat(file).exists();
			JsonNode document = Files.isRegularFile(file) ? ContractFiles.json(file) : API;
			assertThat((parts.size() == 1) || document.at(parts.getLast()).isObject()).as(reference).isTrue();
		});
	}

	@Test
	void hasAMessagePerEventTypeInItsChannelWithItsSchemaAndSender() {
		List<String> examples = ContractFiles.examples()
			.stream()
			.map(ContractFiles::json)
			.map((event) -> "%s: %s".formatted(event.path("type").asString(), event.path("dataschema").asString()))
			.distinct()
			.toList();
		List<String> messages = channels().flatMap((channel) -> channel.path("messages").valueStream())
			.map(AsyncApiTests::target)
			.map((message) -> "%s: %s".formatted(message.path("name").asString(),
					Schemas.BASE + message.at("/payload/schema/$ref").asString()))
			.toList();
		assertThat(messages).containsExactlyInAnyOrderElementsOf(examples);
		assertThat(API.at("/components/messages").size()).isEqualTo(messages.size());
	}

	@Test
	void saysInEachMessageWhichTypeItsHeadersCarry() {
		assertThat(API.at("/components/messages").valueStream()).isNotEmpty().allSatisfy((message) -> {
			assertThat(message.at("/headers/allOf/0/$ref").asString()).isEqualTo("#/components/schemas/headers");
			assertThat(message.at("/headers/allOf/1/properties/ce_type/const")).isEqualTo(message.path("name"));
		});
	}

	/** Left out, a payload would be read as AsyncAPI's own dialect, a draft-07. */
	@Test
	void namesTheDialectOfEachPayload() {
		assertThat(API.at("/components/messages")
			.valueStream()
			.map((message) -> message.at("/payload/schemaFormat").asString())).isNotEmpty()
			.containsOnly("application/schema+json;version=2020-12");
	}

	@Test
	void letsTheOwnerSend() {
		Map<String, String> senders = operations("send").collect(
				Collectors.toMap(AsyncApiTests::address, (operation) -> "/" + operation.at("/tags/0/name").asString()));
		assertThat(ContractFiles.examples()).allSatisfy((file) -> {
			String topic = "hiring." + ContractFiles.folder(file);
			assertThat(senders).containsEntry(topic, ContractFiles.json(file).path("source").asString());
		});
	}

	@Test
	void promisesTheAttributesOfTheEnvelopeAsHeaders() {
		JsonNode envelope = ContractFiles.json(ContractFiles.CONTRACTS.resolve("events/cloudevent.v1.json"));
		JsonNode headers = API.at("/components/schemas/headers");
		assertThat(headers.path("properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(headers(envelope.path("properties").propertyNames().stream()));
		assertThat(headers.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrderElementsOf(
				headers(envelope.path("required").valueStream().map(JsonNode::asString)));
	}

	private static List<String> headers(Stream<String> attributes) {
		return attributes.filter((attribute) -> !attribute.equals("data"))
			.map((attribute) -> attribute.equals("datacontenttype") ? "content-type" : "ce_" + attribute)
			.toList();
	}

	private static Stream<JsonNode> channels() {
		return API.path("channels").valueStream();
	}

	private static Stream<JsonNode> operations(String action) {
		return API.path("operations")
			.valueStream()
			.filter((operation) -> operation.path("action").asString().equals(action));
	}

	private static String address(JsonNode operation) {
		return target(operation.path("channel")).path("address").asString();
	}

	private static JsonNode target(JsonNode reference) {
		return API.at(reference.path("$ref").asString().substring(1));
	}

	private static JsonNode topic(String name) {
		JsonNode topic = TOPICS.get(name);
		assertThat(topic).as(name).isNotNull();
		return topic;
	}

}
