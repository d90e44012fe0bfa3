package org.hiringpipeline.platform.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event that was read from a topic.
 *
 * @param id unique per source
 * @param type the CloudEvents type
 * @param key the record key: the id of the aggregate
 * @param sequence counts the aggregate's published changes, from 1, without gaps
 * @param time when the change happened
 * @param correlationId shared by everything that one request set off
 * @param traceParent W3C trace context of the change, if it was traced
 * @param position where the record stands
 */
public record IncomingEvent(String id, String type, String key, long sequence, Instant time, String correlationId,
		@Nullable String traceParent, Position position) {

	/**
	 * Where a record stands on its topic.
	 *
	 * @param topic the topic
	 * @param partition the partition, from 0
	 * @param offset the offset within the partition, from 0
	 */
	public record Position(String topic, int partition, long offset) {
	}

}
