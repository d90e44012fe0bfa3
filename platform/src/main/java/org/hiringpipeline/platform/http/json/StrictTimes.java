package org.hiringpipeline.platform.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Times are ISO-8601 texts, never numbers, of the years 1 to 9999: others overflow where
 * they are stored.
 */
final class StrictTimes<T extends TemporalAccessor> extends StdScalarDeserializer<T> {

	private final ValueDeserializer<T> iso;

	private StrictTimes(Class<T> type, ValueDeserializer<T> iso) {
		super(type);
		this.iso = iso;
	}

	static SimpleModule module() {
		return new SimpleModule("strict-times")
			.addDeserializer(Instant.class, new StrictTimes<>(Instant.class, InstantDeserializer.INSTANT))
			.addDeserializer(OffsetDateTime.class,
					new StrictTimes<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME))
			.addDeserializer(LocalDate.class, new StrictTimes<>(LocalDate.class, LocalDateDeserializer.INSTANCE));
	}

	@Override
	public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			context.handleUnexpectedToken(getValueType(context), parser);
		}
		T value = this.iso.deserialize(parser, context);
		if (value != null && !Times.isInRange(value)) {
			context.handleWeirdStringValue(handledType(), "", "out of range");
		}
		return value;
	}

}
