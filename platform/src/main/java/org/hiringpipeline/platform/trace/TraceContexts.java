package org.hiringpipeline.platform.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the current trace context as the one text that events and stored messages carry
 * (W3C {@code traceparent}), and goes on with the trace of such a text.
 */
public final class TraceContexts {

	private static final String TRACE_PARENT = "traceparent";

	private final Tracer tracer;

	private final Propagator propagator;

	public TraceContexts(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/** For where nothing is traced. */
	public static TraceContexts none() {
		return new TraceContexts(Tracer.NOOP, Propagator.NOOP);
	}

	/** The {@code traceparent} of what this thread is doing, if it is traced. */
	public Optional<String> current() {
		var span = this.tracer.currentSpan();
		if (span == null) {
			return Optional.empty();
		}
		// Only this field: baggage may hold what must not be published.
		Map<String, String> fields = new HashMap<>();
		this.propagator.inject(span.context(), fields, (carrier, name, value) -> fields.put(name, value));
		return Optional.ofNullable(fields.get(TRACE_PARENT));
	}

	/** The id of the trace that this thread is in, if it is traced. */
	public Optional<String> currentTraceId() {
		return Optional.ofNullable(this.tracer.currentSpan()).map((span) -> span.context().traceId());
	}

	/**
	 * Begins a span that goes on with a trace.
	 * @param traceParent as {@link #current()} gave it; what is missing or no trace
	 * parent begins a new trace
	 */
	public Span.Builder continuing(@Nullable String traceParent) {
		Map<String, String> fields = (traceParent != null) ? Map.of(TRACE_PARENT, traceParent) : Map.of();
		return this.propagator.extract(fields, (carrier, name) -> fields.get(name));
	}

	/** Works within a span, which ends with the work. */
	public void within(Span span, Runnable work) {
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

}
