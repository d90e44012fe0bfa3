package org.hiringpipeline.local.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The pipeline's topics, read from the KafkaTopic documents that a cluster uses.
 */
public final class TopicList {

	private static final int PARTITIONS = 6;

	private final List<Topic> topics;

	private TopicList(List<Topic> topics) {
		this.topics = List.copyOf(topics);
	}

	/**
	 * One topic as declared.
	 */
	public record Topic(String name, int partitions, int replicas, Map<String, String> config) {

		/** The same topic in a size for one machine with one broker. */
		Topic small() {
			Map<String, String> small = new LinkedHashMap<>(config());
			small.put("min.insync.replicas", "1");
			return new Topic(name(), name().endsWith(".dlq") ? 1 : Math.min(partitions(), PARTITIONS), 1, small);
		}

		/**
		 * As declared where the brokers suffice for its replicas, else with as many as
		 * there are brokers.
		 */
		Topic fitting(int brokers) {
			if (brokers >= replicas()) {
				return this;
			}
			Map<String, String> fewer = new LinkedHashMap<>(config());
			fewer.put("min.insync.replicas", "1");
			return new Topic(name(), partitions(), brokers, fewer);
		}

		NewTopic request() {
			return new NewTopic(name(), Optional.of(partitions()), Optional.of((short) replicas())).configs(config());
		}

	}

	/**
	 * Reads the list.
	 * @param file YAML with one or more KafkaTopic documents
	 */
	public static TopicList read(Path file) {
		try (Reader reader = Files.newBufferedReader(file)) {
			return parse(reader, file.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static TopicList parse(Reader yaml, String source) {
		List<Topic> topics = new ArrayList<>();
		for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
			if (document instanceof Map<?, ?> resource && "KafkaTopic".equals(resource.get("kind"))) {
				topics.add(topic(resource, source));
			}
		}
		if (topics.isEmpty()) {
			throw new IllegalArgumentException("no KafkaTopic in " + source);
		}
		return new TopicList(topics);
	}

	private static Topic topic(Map<?, ?> resource, String source) {
		Map<?, ?> metadata = map(resource, "metadata", source);
		Map<?, ?> spec = map(resource, "spec", source);
		Map<String, String> config = new LinkedHashMap<>();
		if (spec.get("config") instanceof Map<?, ?> entries) {
			entries.forEach((key, value) -> config.put(String.valueOf(key), String.valueOf(value)));
		}
		// Strimzi: topicName wins where a Kubernetes name cannot spell the topic.
		Object name = (spec.get("topicName") != null) ? spec.get("topicName") : metadata.get("name");
		if (name == null) {
			throw new IllegalArgumentException("a KafkaTopic without a name in " + source);
		}
		return new Topic(name.toString(), number(spec.get("partitions")), number(spec.get("replicas")), config);
	}

	private static Map<?, ?> map(Map<?, ?> parent, String key, String source) {
		if (parent.get(key) instanceof Map<?, ?> map) {
			return map;
		}
		throw new IllegalArgumentException("a KafkaTopic without " + key + " in " + source);
	}

	private static int number(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : 1;
	}

	/** The topics as declared for a cluster. */
	public List<Topic> topics() {
		return this.topics;
	}

	/** The topics in a size for one broker on one machine. */
	public TopicList small() {
		return new TopicList(this.topics.stream().map(Topic::small).toList());
	}

	/** The topics in the declared size, with no more replicas than there are brokers. */
	public TopicList fitting(int brokers) {
		return new TopicList(this.topics.stream().map((topic) -> topic.fitting(brokers)).toList());
	}

	/**
	 * Creates the topics that are missing and leaves the others as they are.
	 * @return how many were created
	 */
	public int create(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
		Set<String> present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
		List<NewTopic> missing = this.topics.stream()
			.filter((topic) -> !present.contains(topic.name()))
			.map(Topic::request)
			.toList();
		try {
			admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
		return missing.size();
	}

}
