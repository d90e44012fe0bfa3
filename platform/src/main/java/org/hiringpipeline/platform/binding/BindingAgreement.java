package org.hiringpipeline.platform.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.hiringpipeline.platform.consumer.EventConsumers;
import org.jspecify.annotations.Nullable;

/**
 * Holds the topics that consumers are made for against those that they are bound to: a
 * service where they differ must not start.
 */
final class BindingAgreement {

	private static final String INPUT = "-in-0";

	private BindingAgreement() {
	}

	/**
	 * Checks all consumers and all bindings.
	 * @param functions the functions of the service by their bean names
	 * @param definition {@code spring.cloud.function.definition}
	 * @param bindings the names of the configured bindings
	 * @param destination where a binding leads
	 * @throws IllegalStateException naming all that does not agree
	 */
	static void check(EventConsumers consumers, Map<String, ?> functions, String definition, Set<String> bindings,
			Function<String, @Nullable String> destination) {
		List<String> faults = new ArrayList<>();
		var defined = Set.of(definition.split("[;,|]", -1));
		var unbound = new HashSet<>(consumers.topics());
		var known = new HashSet<String>();
		functions.forEach((name, function) -> consumers.topicOf(function).ifPresent((topic) -> {
			unbound.remove(topic);
			known.add(name + INPUT);
			var bound = destination.apply(name + INPUT);
			if (!topic.equals(bound)) {
				faults.add("the consumer %s is for %s, its binding leads to %s".formatted(name, topic, bound));
			}
			if (!defined.contains(name)) {
				faults.add(name + " is missing in spring.cloud.function.definition");
			}
		}));
		unbound.forEach((topic) -> faults.add("the consumer of " + topic + " is no bean"));
		bindings.stream()
			.filter((binding) -> binding.endsWith(INPUT) && !known.contains(binding))
			.forEach((binding) -> faults.add("the binding " + binding + " has no consumer"));
		if (!faults.isEmpty()) {
			throw new IllegalStateException("consumers and bindings do not agree: " + String.join("; ", faults));
		}
	}

}
