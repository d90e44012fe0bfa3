package org.hiringpipeline.platform.consumer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the events of a topic that nobody here takes in, by what this service knows of
 * their type: whoever can write to a topic must not be able to invent metrics.
 */
final class UnknownTypes {

	private static final Logger log = LoggerFactory.getLogger(UnknownTypes.class);

	private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

	private static final String OTHER = "other";

	private final MeterRegistry meters;

	private final String topic;

	private final Set<String> names;

	private final Set<String> prefixes;

	private final Map<String, Counter> counters = new ConcurrentHashMap<>();

	UnknownTypes(MeterRegistry meters, String topic, Set<String> knownTypes) {
		this.meters = meters;
		this.topic = topic;
		this.names = knownTypes.stream().map(UnknownTypes::name).collect(Collectors.toUnmodifiableSet());
		this.prefixes = this.names.stream().map(UnknownTypes::prefix).collect(Collectors.toUnmodifiableSet());
		this.prefixes.forEach((prefix) -> List.of("version", "type").forEach((reason) -> counter(prefix, reason)));
		counter(OTHER, "type");
	}

	/**
	 * Counts one event: of another major version of a type that is taken in, or of
	 * another type.
	 */
	void count(String type) {
		var name = name(type);
		var known = prefix(name);
		var prefix = this.prefixes.contains(known) ? known : OTHER;
		var reason = this.names.contains(name) ? "version" : "type";
		var counter = counter(prefix, reason);
		if (counter.count() == 0) {
			log.warn("events of {} such as {} are skipped: unknown {}", this.topic, printable(type), reason);
		}
		counter.increment();
	}

	private Counter counter(String prefix, String reason) {
		return this.counters.computeIfAbsent(prefix + reason,
				(key) -> Counter.builder("consumer.events.unknown")
					.description("Events on a topic that this service reads whose type it does not take in")
					.tag("topic", this.topic)
					.tag("prefix", prefix)
					.tag("reason", reason)
					.register(this.meters));
	}

	private static String name(String type) {
		return VERSION.matcher(type).replaceFirst("");
	}

	private static String prefix(String name) {
		int last = name.lastIndexOf('.');
		return (last > 0) ? name.substring(0, last) : name;
	}

	private static String printable(String type) {
		var plain = type.replaceAll("[^A-Za-z0-9._-]", "?");
		return (plain.length() <= 120) ? plain : plain.substring(0, 120);
	}

}
