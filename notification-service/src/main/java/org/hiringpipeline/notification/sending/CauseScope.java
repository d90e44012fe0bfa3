package org.hiringpipeline.notification.sending;

import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.platform.event.Causation;
import org.hiringpipeline.platform.trace.TraceContexts;

/** Works on a message within the trace and as an effect of the event that caused it. */
final class CauseScope {

	private final TraceContexts traces;

	CauseScope(TraceContexts traces) {
		this.traces = traces;
	}

	void run(Message message, Runnable work) {
		var cause = message.cause();
		var span = this.traces.continuing(cause.traceParent()).name("send " + message.kind().wireName()).start();
		this.traces.within(span, () -> new Causation(cause.correlationId(), cause.eventId()).run(work));
	}

}
