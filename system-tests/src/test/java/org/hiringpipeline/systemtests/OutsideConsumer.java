package org.hiringpipeline.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer in another company's system: it was written against the contracts folder and
 * the broker's address, and knows nothing else.
 */
final class OutsideConsumer {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<String> complaints = new ArrayList<>();

	private final List<Seen> seen = new ArrayList<>();

	/**
	 * Something that was read.
	 *
	 * @param type the CloudEvents type
	 * @param data the data
	 */
	record Seen(String type, JsonNode data) {
	}

	/**
	 * Reads all channels of the AsyncAPI document to their end, holding each event to its
	 * schema.
	 */
	static OutsideConsumer readAll(Path contracts, String bootstrapServers) {
		var consumer = new OutsideConsumer();
		TopicLog.read(bootstrapServers, addresses(contracts))
			.stream()
			.filter((found) -> !Event.header(found, "ce_source").equals(Optional.of(HandMade.SOURCE)))
			.forEach(consumer::take);
		return consumer;
	}

	/** What does not keep to the contracts; empty when all is well. */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/**
	 * The kinds of events about an application, without repeats, in the order of the
	 * story.
	 */
	List<String> story(String applicationId) {
		return this.seen.stream()
			.filter((event) -> applicationId.equals(event.data().path("applicationId").asString("")))
			.map(Seen::type)
			.distinct()
			.toList();
	}

	/** The score that was told about an application. */
	List<Double> scores(String applicationId) {
		return this.seen.stream()
			.filter((event) -> event.type().equals("org.hiringpipeline.score.calculated.v1"))
			.filter((event) -> applicationId.equals(event.data().path("applicationId").asString("")))
			.map((event) -> event.data().path("score").asDouble())
			.distinct()
			.toList();
	}

	private void take(ConsumerRecord<String, byte[]> found) {
		var attributes = new LinkedHashMap<String, String>();
		found.headers()
			.forEach((header) -> attributes.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		var value = new String(found.value(), StandardCharsets.UTF_8);
		var where = found.topic() + "-" + found.partition() + "@" + found.offset() + ": ";
		Contracts.validateEnvelope(attributes).forEach((fault) -> this.complaints.add(where + fault));
		Contracts.validate(attributes.getOrDefault("ce_dataschema", ""), value)
			.forEach((fault) -> this.complaints.add(where + fault));
		this.seen.add(new Seen(attributes.getOrDefault("ce_type", ""), JSON.readTree(value)));
	}

	private static List<String> addresses(Path contracts) {
		try (var document = Files.newBufferedReader(contracts.resolve("asyncapi.yaml"))) {
			Map<String, Object> root = new Yaml().load(document);
			var channels = (Map<?, ?>) root.getOrDefault("channels", Map.of());
			return channels.values()
				.stream()
				.map((channel) -> String.valueOf(((Map<?, ?>) channel).get("address")))
				.filter((address) -> !address.contains("{"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
