package org.hiringpipeline.platform.consumer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.Validator;
import org.hiringpipeline.platform.event.EventHeaders;
import org.hiringpipeline.platform.event.IncomingEvent;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;

/**
 * Reads the attributes and the data of a record; whatever is not as promised is named.
 */
final class EventReader {

	/**
	 * The message header that holds all attributes, a map of strings by the names of
	 * {@link EventHeaders}.
	 */
	static final String ATTRIBUTES = "cloudEventAttributes";

	private final JsonMapper json;

	private final Validator validator;

	EventReader(JsonMapper json, Validator validator) {
		// A tolerant reader of what it does not know, a strict one of what it does.
		this.json = json.rebuild()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.build();
		this.validator = validator;
	}

	String type(MessageHeaders headers) {
		return required(headers, EventHeaders.TYPE);
	}

	IncomingEvent event(MessageHeaders headers) {
		var id = required(headers, EventHeaders.ID);
		var correlation = text(headers, EventHeaders.CORRELATION_ID);
		return new IncomingEvent(id, type(headers), required(headers, EventHeaders.PARTITION_KEY), sequence(headers),
				time(headers), (correlation != null) ? correlation : id, text(headers, EventHeaders.TRACE_PARENT),
				position(headers));
	}

	<D> D data(Object payload, Class<D> type) {
		if (!(payload instanceof byte[] bytes)) {
			throw new UnreadableEvent("the record has no value");
		}
		D data;
		try {
			data = this.json.readValue(bytes, type);
		}
		catch (JacksonException ex) {
			var where = ex.getLocation();
			throw new UnreadableEvent("the data is not the JSON that the event promises: %s at line %d, column %d"
				.formatted(ex.getClass().getSimpleName(), where.getLineNr(), where.getColumnNr()), ex);
		}
		if (data == null) {
			throw new UnreadableEvent("the data is null");
		}
		var violations = this.validator.validate(data);
		if (!violations.isEmpty()) {
			throw new UnreadableEvent("the data breaks its schema: " + violations.stream()
				.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
				.sorted()
				.collect(Collectors.joining("; ")));
		}
		return data;
	}

	private static long sequence(MessageHeaders headers) {
		var sequence = required(headers, EventHeaders.SEQUENCE);
		try {
			return Long.parseLong(sequence);
		}
		catch (NumberFormatException ex) {
			throw new UnreadableEvent("ce_sequence is not a decimal number", ex);
		}
	}

	private static Instant time(MessageHeaders headers) {
		try {
			return Instant.parse(required(headers, EventHeaders.TIME));
		}
		catch (DateTimeException ex) {
			throw new UnreadableEvent("ce_time is not an RFC 3339 time", ex);
		}
	}

	private static Position position(MessageHeaders headers) {
		var topic = headers.get(KafkaHeaders.RECEIVED_TOPIC, String.class);
		var partition = headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class);
		var offset = headers.get(KafkaHeaders.OFFSET, Long.class);
		return new Position((topic != null) ? topic : "", (partition != null) ? partition : -1,
				(offset != null) ? offset : -1);
	}

	private static String required(MessageHeaders headers, String name) {
		var value = text(headers, name);
		if (value == null || value.isBlank()) {
			throw new UnreadableEvent("the header " + name + " is missing");
		}
		return value;
	}

	private static @Nullable String text(MessageHeaders headers, String name) {
		return (headers.get(ATTRIBUTES) instanceof Map<?, ?> attributes && attributes.get(name) instanceof String value)
				? value : null;
	}

}
