package org.hiringpipeline.platform.event;

/** Names of the record headers of a CloudEvent in Kafka's binary content mode. */
public final class EventHeaders {

	/** Prefix of every attribute. */
	public static final String PREFIX = "ce_";

	/** The version of the CloudEvents specification. */
	public static final String SPEC_VERSION = "ce_specversion";

	/** Unique per source: a repeat carries the same one. */
	public static final String ID = "ce_id";

	/** The service that published it, as a URI reference. */
	public static final String SOURCE = "ce_source";

	/** The kind of event. */
	public static final String TYPE = "ce_type";

	/** The aggregate it is about. */
	public static final String SUBJECT = "ce_subject";

	/** When the change happened, RFC 3339. */
	public static final String TIME = "ce_time";

	/** URI of the schema of the data. */
	public static final String DATA_SCHEMA = "ce_dataschema";

	/** The record key once more, as the partitioning extension wants it. */
	public static final String PARTITION_KEY = "ce_partitionkey";

	/**
	 * Counts the aggregate's published changes without gaps; decimal, padded to sort as
	 * text.
	 */
	public static final String SEQUENCE = "ce_sequence";

	/** W3C trace context of the change. */
	public static final String TRACE_PARENT = "ce_traceparent";

	/** Shared by everything that one request set off. */
	public static final String CORRELATION_ID = "ce_correlationid";

	/** The event that caused the change; absent where a request did. */
	public static final String CAUSATION_ID = "ce_causationid";

	/** Media type of the value. */
	public static final String CONTENT_TYPE = "content-type";

	private EventHeaders() {
	}

}
