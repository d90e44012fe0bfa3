package org.hiringpipeline.platform.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Makes one of every record of a service, with a marker wherever it holds what nobody
 * else may read, and finds those that print it.
 */
public final class Secrets {

	/** Names of record components whose texts stay out of logs. */
	private static final Set<String> SENSITIVE = Set.of("name", "email", "address", "url", "link", "text", "html",
			"subject", "title", "body", "answer", "answers", "key", "options", "accepted", "value", "number", "reason",
			"password", "username", "token", "content");

	private static final String MARKER = "zzmarkerzz";

	private static final BigDecimal NUMBER = new BigDecimal("8675309.25");

	private Secrets() {
	}

	/**
	 * The records of these packages that print what they should not; empty if none does.
	 * @param harmless simple names of records whose sensitive names mean something else
	 */
	public static List<String> told(String basePackage, Set<String> harmless) {
		return records(basePackage).filter((type) -> !harmless.contains(type.getSimpleName()))
			.filter(Secrets::tells)
			.map(Class::getName)
			.sorted()
			.toList();
	}

	/** All records that hold something sensitive, themselves or further inside. */
	public static List<String> holders(String basePackage) {
		return records(basePackage).filter((type) -> make(type, 0).marked).map(Class::getSimpleName).sorted().toList();
	}

	private static boolean tells(Class<?> type) {
		var text = String.valueOf(make(type, 0).value);
		return text.contains(MARKER) || text.contains(NUMBER.toPlainString());
	}

	private static Stream<Class<?>> records(String basePackage) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false) {
			@Override
			protected boolean isCandidateComponent(
					org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
				return true;
			}
		};
		scanner.addIncludeFilter(new AssignableTypeFilter(Record.class));
		return scanner.findCandidateComponents(basePackage)
			.stream()
			.<Class<?>>map((found) -> load(String.valueOf(found.getBeanClassName())))
			.filter((type) -> type.isRecord() && !type.getPackageName().contains(".testing"));
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Made make(Class<?> record, int depth) {
		var components = record.getRecordComponents();
		var values = new @Nullable Object[components.length];
		boolean marked = false;
		for (int i = 0; i < components.length; i++) {
			boolean sensitive = SENSITIVE.contains(components[i].getName());
			var made = value(components[i].getGenericType(), sensitive, depth);
			values[i] = made.value;
			marked |= made.marked;
		}
		try {
			Constructor<?> constructor = record
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return new Made(constructor.newInstance(values), marked);
		}
		catch (ReflectiveOperationException ex) {
			// A record that will not be made of anything is no record of somebody's data.
			return new Made(null, false);
		}
	}

	private static Made value(Type type, boolean sensitive, int depth) {
		if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
			var inner = value(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1], sensitive,
					depth);
			if (List.class.isAssignableFrom(raw)) {
				return new Made((inner.value != null) ? List.of(inner.value) : List.of(), inner.marked);
			}
			if (Set.class.isAssignableFrom(raw)) {
				return new Made((inner.value != null) ? Set.of(inner.value) : Set.of(), inner.marked);
			}
			if (Map.class.isAssignableFrom(raw)) {
				return new Made((inner.value != null) ? Map.of("k", inner.value) : Map.of(), inner.marked);
			}
			if (raw == Optional.class) {
				return new Made(Optional.ofNullable(inner.value), inner.marked);
			}
			return raw.isRecord() ? make(raw, depth + 1) : new Made(null, false);
		}
		return (type instanceof Class<?> raw) ? plain(raw, sensitive, depth)
				: new Made(sensitive ? MARKER : "plain", sensitive);
	}

	private static Made plain(Class<?> type, boolean sensitive, int depth) {
		if (type.isRecord() && depth < 6) {
			return make(type, depth + 1);
		}
		if (type.isEnum()) {
			return new Made(type.getEnumConstants()[0], false);
		}
		if (type.isSealed()) {
			return Arrays.stream(type.getPermittedSubclasses())
				.filter(Class::isRecord)
				.map((permitted) -> make(permitted, depth + 1))
				.findFirst()
				.orElse(new Made(null, false));
		}
		if (type == String.class || type == CharSequence.class || type == Object.class) {
			return new Made(sensitive ? MARKER : "plain", sensitive);
		}
		if (type == URI.class) {
			return new Made(URI.create("https://example.org/" + (sensitive ? MARKER : "plain")), sensitive);
		}
		if (type == Document.class) {
			return new Made(new Document("_id", "plain").append("version", 1L).append("content", MARKER), true);
		}
		if (type == BigDecimal.class) {
			return new Made(sensitive ? NUMBER : BigDecimal.ONE, sensitive);
		}
		return new Made(simple(type), false);
	}

	private static @Nullable Object simple(Class<?> type) {
		return Map
			.<Class<?>, Object>ofEntries(Map.entry(int.class, 1), Map.entry(Integer.class, 1),
					Map.entry(long.class, 1L), Map.entry(Long.class, 1L), Map.entry(double.class, 1.0),
					Map.entry(Double.class, 1.0), Map.entry(float.class, 1f), Map.entry(boolean.class, true),
					Map.entry(Boolean.class, true), Map.entry(Instant.class, Instant.EPOCH),
					Map.entry(Duration.class, Duration.ofSeconds(1)), Map.entry(Locale.class, Locale.ENGLISH),
					Map.entry(ZoneId.class, ZoneId.of("UTC")))
			.get(type);
	}

	/**
	 * Something that was made up.
	 *
	 * @param value it
	 * @param marked whether there is a marker in it
	 */
	private record Made(@Nullable Object value, boolean marked) {
	}

}
