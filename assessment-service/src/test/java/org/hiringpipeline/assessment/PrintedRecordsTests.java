package org.hiringpipeline.assessment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that ends up in a log or a message tells nothing that is secret. */
class PrintedRecordsTests {

	/** What a component of that name holds must not be printed. */
	private static final Set<String> SECRET = Set.of("token", "url", "text", "answers", "key", "options", "reason",
			"name", "email", "value", "tolerance", "accepted", "caseSensitive", "stem", "explanation", "number",
			"links", "content", "earlier", "extraTime", "extraTimeSeconds", "seconds", "grantedBy", "deadline",
			"timeLimitSeconds", "questions", "contents");

	/** Records in which such a name means something that everybody may know. */
	private static final Set<String> HARMLESS = Set.of("Item.number", "ItemAsStored.number", "Terms.timeLimitSeconds",
			"Order.timeLimitSeconds", "AssessmentState.timeLimitSeconds", "QuestionPaper.timeLimitSeconds");

	private static final String MARKER = "M4RK3R";

	private static final long NUMBER = 424_242_424L;

	private static final List<Class<?>> RECORDS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.hiringpipeline.assessment")
		.stream()
		.filter((type) -> type.isRecord())
		.<Class<?>>map((type) -> type.reflect())
		.toList();

	@Test
	void printNothingSecret() throws ReflectiveOperationException {
		assertThat(RECORDS).extracting(Class::getSimpleName)
			.contains("Token", "Link", "Answer", "SittingView", "Key", "Item", "Submission", "CandidateView");
		for (var type : RECORDS) {
			assertThat(of(type).toString()).as(type.getName())
				.doesNotContain(MARKER, Long.toString(NUMBER), "4242424", "2042");
		}
	}

	private static Object of(Class<?> type) throws ReflectiveOperationException {
		var components = type.getRecordComponents();
		var constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		constructor.setAccessible(true);
		var arguments = new @Nullable Object[components.length];
		for (int i = 0; i < components.length; i++) {
			var name = components[i].getName();
			boolean secret = SECRET.contains(name) && !HARMLESS.contains(type.getSimpleName() + "." + name);
			arguments[i] = value(components[i].getGenericType(), secret);
		}
		try {
			return constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			throw new AssertionError(type + " cannot be made of " + Arrays.toString(arguments), ex);
		}
	}

	private static @Nullable Object value(Type type, boolean secret) throws ReflectiveOperationException {
		if (type instanceof ParameterizedType generic) {
			var last = value(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1], secret);
			if (last == null) {
				return null;
			}
			return (generic.getRawType() == Map.class) ? Map.of(value(generic.getActualTypeArguments()[0], false), last)
					: List.of(last);
		}
		var raw = (Class<?>) type;
		if (raw.isRecord()) {
			return of(raw);
		}
		if (raw.isSealed()) {
			return of(raw.getPermittedSubclasses()[0]);
		}
		if (raw.isEnum()) {
			return raw.getEnumConstants()[0];
		}
		return simple(raw, secret);
	}

	private static @Nullable Object simple(Class<?> raw, boolean secret) {
		return switch (raw.getSimpleName()) {
			case "String", "Object" -> secret ? MARKER : "harmless";
			case "Long", "long" -> secret ? NUMBER : 1L;
			case "Integer", "int" -> secret ? (int) NUMBER : 1;
			case "Double", "double" -> secret ? (double) NUMBER : 1.0;
			case "Boolean", "boolean" -> true;
			case "Instant" -> Instant.parse(secret ? "2042-04-02T04:02:00Z" : "2026-01-01T00:00:00Z");
			default -> null;
		};
	}

}
