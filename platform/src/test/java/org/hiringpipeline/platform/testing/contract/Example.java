package org.hiringpipeline.platform.testing.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A published example of an event.
 *
 * @param name the file name without ending, such as {@code job-posting.opened}
 * @param type the CloudEvents type
 * @param attributes every CloudEvents attribute, by its bare name
 * @param data the data, JSON
 */
public record Example(String name, String type, Map<String, String> attributes, String data) {

	/** One of the attributes that every event has. */
	public String attribute(String attribute) {
		return Objects.requireNonNull(this.attributes.get(attribute), attribute);
	}

	/** The record key on Kafka. */
	public String key() {
		return attribute("partitionkey");
	}

	/** The attributes as record headers of Kafka's binary content mode. */
	public Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		this.attributes.forEach((attribute, value) -> headers.put(Contracts.header(attribute), value));
		return headers;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
