package org.hiringpipeline.notification.message;

import java.time.Instant;

import org.hiringpipeline.platform.event.IncomingEvent;
import org.jspecify.annotations.Nullable;

/**
 * The event that a message tells of.
 *
 * @param eventId its id
 * @param correlationId shared by everything that one request set off
 * @param traceParent W3C trace context, if it was traced
 * @param at when it happened
 */
public record Cause(String eventId, String correlationId, @Nullable String traceParent, Instant at) {

	public static Cause of(IncomingEvent event) {
		return new Cause(event.id(), event.correlationId(), event.traceParent(), event.time());
	}

}
