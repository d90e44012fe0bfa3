package org.hiringpipeline.platform.event;

/**
 * A published kind of event.
 *
 * @param name the CloudEvents type, such as
 * {@code org.hiringpipeline.<aggregate>.<past-tense>.v1}
 * @param topic the Kafka topic it is published on
 * @param schema the path of its data's JSON Schema below {@code contracts/events}
 */
public record EventType(String name, String topic, String schema) {

	private static final String SCHEMA_BASE = "https://hiringpipeline.org/contracts/events/";

	/** The absolute URI of the schema, as in the attribute {@code dataschema}. */
	public String schemaUri() {
		return SCHEMA_BASE + this.schema;
	}

}
