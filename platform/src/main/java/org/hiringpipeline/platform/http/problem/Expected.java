package org.hiringpipeline.platform.http.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * What a value of a type looks like, in words for the caller.
 */
final class Expected {

	private static final Map<Class<?>, String> WORDS = Map.of(String.class, "must be a string", Boolean.class,
			"must be true or false", UUID.class, "must be a UUID", Instant.class,
			"must be an ISO-8601 instant such as 2030-01-31T12:00:00Z", OffsetDateTime.class,
			"must be an ISO-8601 date and time with offset", LocalDate.class,
			"must be an ISO-8601 date such as 2030-01-31", Duration.class, "must be an ISO-8601 duration such as PT30M",
			Double.class, "must be a number", Float.class, "must be a number", BigDecimal.class, "must be a number");

	private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, Short.class, Byte.class,
			BigInteger.class);

	private Expected() {
	}

	static String of(@Nullable Class<?> required) {
		if (required == null) {
			return "has the wrong type";
		}
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(required);
		if (WHOLE.contains(type)) {
			return "must be a whole number within range";
		}
		if (type.isEnum()) {
			return "must be one of the known values (" + constants(type) + ")";
		}
		if (type.isArray() || Collection.class.isAssignableFrom(type)) {
			return "must be an array";
		}
		String words = WORDS.get(type);
		if (words != null) {
			return words;
		}
		return (type.isRecord() || Map.class.isAssignableFrom(type)) ? "must be an object" : "has the wrong type";
	}

	private static String constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
	}

}
