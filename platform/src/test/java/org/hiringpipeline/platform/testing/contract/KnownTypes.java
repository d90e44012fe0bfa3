package org.hiringpipeline.platform.testing.contract;

import java.util.List;

import org.hiringpipeline.platform.consumer.EventConsumers;

/**
 * Whether a service has thought of every kind of event on the topics that it reads; what
 * it has not is counted as unknown, and operators are woken by that.
 */
public final class KnownTypes {

	private static final String TOPICS = "hiring.";

	private KnownTypes() {
	}

	/**
	 * The types of the contracts' examples that a service neither takes in nor passes
	 * over.
	 */
	public static List<String> missingFrom(EventConsumers consumers) {
		return consumers.topics()
			.stream()
			.flatMap((topic) -> Contracts.examples(topic.substring(TOPICS.length()))
				.stream()
				.map(Example::type)
				.filter((type) -> !consumers.knows(topic, type)))
			.distinct()
			.sorted()
			.toList();
	}

}
