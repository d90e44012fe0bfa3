package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;

import org.hiringpipeline.platform.event.Causation;
import org.hiringpipeline.platform.event.EventHeaders;
import org.hiringpipeline.platform.event.Fact;
import org.hiringpipeline.platform.trace.TraceContexts;
import tools.jackson.databind.json.JsonMapper;

/** Turns a fact into the CloudEvent that is stored and later sent. */
final class EventSerializer {

	private final JsonMapper json;

	private final TraceContexts traces;

	private final Clock clock;

	private final String source;

	EventSerializer(JsonMapper json, TraceContexts traces, Clock clock, String application) {
		this.json = json;
		this.traces = traces;
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
		this.traces.current().ifPresent((parent) -> headers.put(EventHeaders.TRACE_PARENT, parent));
		headers.put(EventHeaders.CORRELATION_ID,
				cause.map(Causation::correlationId).or(this.traces::currentTraceId).orElse(id));
		cause.ifPresent((event) -> headers.put(EventHeaders.CAUSATION_ID, event.eventId()));
		headers.put(EventHeaders.CONTENT_TYPE, "application/json");
		return new StoredEvent(id, fact.type().topic(), key, headers, this.json.writeValueAsString(fact.data()));
	}

}
