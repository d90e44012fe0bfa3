package org.hiringpipeline.notification.sending;

import java.util.regex.Pattern;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.platform.event.Causation;

/** Works on a message within the trace and as an effect of the event that caused it. */
final class CauseScope {

	private static final Pattern TRACE_PARENT = Pattern
		.compile("00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})");

	private final Tracer tracer;

	CauseScope(Tracer tracer) {
		this.tracer = tracer;
	}

	void run(Message message, Runnable work) {
		var cause = message.cause();
		var span = span(message);
		try (var current = this.tracer.withSpan(span)) {
			new Causation(cause.correlationId(), cause.eventId()).run(work);
		}
		finally {
			span.end();
		}
	}

	private Span span(Message message) {
		var builder = this.tracer.spanBuilder().name("send " + message.kind().wireName());
		var traceParent = message.cause().traceParent();
		var parent = (traceParent != null) ? TRACE_PARENT.matcher(traceParent) : null;
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
