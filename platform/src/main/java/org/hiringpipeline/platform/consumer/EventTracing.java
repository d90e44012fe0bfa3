package org.hiringpipeline.platform.consumer;

import java.util.regex.Pattern;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.hiringpipeline.platform.event.IncomingEvent;

/** Goes on with the trace that the event carries. */
final class EventTracing {

	private static final Pattern TRACE_PARENT = Pattern
		.compile("00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})");

	private final Tracer tracer;

	EventTracing(Tracer tracer) {
		this.tracer = tracer;
	}

	void inSpan(IncomingEvent event, Runnable work) {
		var span = start(event);
		try (var scope = this.tracer.withSpan(span)) {
			work.run();
		}
		catch (RuntimeException ex) {
			span.error(ex);
			throw ex;
		}
		finally {
			span.end();
		}
	}

	private Span start(IncomingEvent event) {
		var builder = this.tracer.spanBuilder()
			.name("handle " + event.type())
			.kind(Span.Kind.CONSUMER)
			.tag("messaging.system", "kafka")
			.tag("messaging.destination.name", event.position().topic());
		var parent = (event.traceParent() != null) ? TRACE_PARENT.matcher(event.traceParent()) : null;
		if (parent != null && parent.matches()) {
			boolean sampled = (Integer.parseInt(parent.group("flags"), 16) & 1) == 1;
			builder.setParent(this.tracer.traceContextBuilder()
				.traceId(parent.group("trace"))
				.spanId(parent.group("span"))
				.sampled(sampled)
				.build());
		}
		return builder.start();
	}

}
