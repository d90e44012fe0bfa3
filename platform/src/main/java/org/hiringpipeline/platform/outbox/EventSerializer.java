package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;

import io.micrometer.tracing.Tracer;
import org.hiringpipeline.platform.event.Causation;
import org.hiringpipeline.platform.event.EventHeaders;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Turns a fact into the CloudEvent that is stored and later sent. */
final class EventSerializer {

	private final JsonMapper json;

	private final Tracer tracer;

	private final Clock clock;

	private final String source;

	EventSerializer(JsonMapper json, Tracer tracer, Clock clock, String application) {
		this.json = json;
		this.tracer = tracer;
		this.clock = clock;
		this.source = "/" + application;
	}

	StoredEvent serialize(Fact fact, String key, long sequence) {
		var id = UUID.randomUUID().toString();
		var cause = Causation.current();
		var headers = new LinkedHashMap<String, String>();
		headers.put(EventHeaders.SPEC_VERSION, "1.0");
		headers.put(EventHeaders.ID, id);
		headers.put(EventHeaders.SOURCE, this.source);
		headers.put(EventHeaders.TYPE, fact.type().name());
		headers.put(EventHeaders.SUBJECT, key);
		headers.put(EventHeaders.TIME, this.clock.instant().toString());
		headers.put(EventHeaders.DATA_SCHEMA, fact.type().schemaUri());
		headers.put(EventHeaders.PARTITION_KEY, key);
		headers.put(EventHeaders.SEQUENCE, "%010d".formatted(sequence));
		var trace = traceParent();
		if (trace != null) {
			headers.put(EventHeaders.TRACE_PARENT, trace);
		}
		headers.put(EventHeaders.CORRELATION_ID, cause.map(Causation::correlationId).orElseGet(() -> requestId(id)));
		cause.ifPresent((event) -> headers.put(EventHeaders.CAUSATION_ID, event.eventId()));
		headers.put(EventHeaders.CONTENT_TYPE, "application/json");
		return new StoredEvent(id, fact.type().topic(), key, headers, this.json.writeValueAsString(fact.data()));
	}

	private @Nullable String traceParent() {
		var span = this.tracer.currentSpan();
		if (span == null) {
			return null;
		}
		var context = span.context();
		return "00-%s-%s-%s".formatted(context.traceId(), context.spanId(),
				Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
	}

	private String requestId(String fallback) {
		var span = this.tracer.currentSpan();
		return (span != null) ? span.context().traceId() : fallback;
	}

}
