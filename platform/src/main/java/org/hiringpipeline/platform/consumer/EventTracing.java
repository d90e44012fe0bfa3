package org.hiringpipeline.platform.consumer;

import io.micrometer.tracing.Span;
import org.hiringpipeline.platform.event.IncomingEvent;
import org.hiringpipeline.platform.trace.TraceContexts;

/** Goes on with the trace that the event carries. */
final class EventTracing {

	private final TraceContexts traces;

	EventTracing(TraceContexts traces) {
		this.traces = traces;
	}

	void inSpan(IncomingEvent event, Runnable work) {
		var span = this.traces.continuing(event.traceParent())
			.name("handle " + event.type())
			.kind(Span.Kind.CONSUMER)
			.tag("messaging.system", "kafka")
			.tag("messaging.destination.name", event.position().topic())
			.start();
		this.traces.within(span, work);
	}

}
