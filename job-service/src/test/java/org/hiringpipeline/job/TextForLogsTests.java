package org.hiringpipeline.job;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.Stored;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever record of this service ends up in a log, no name, address, reason or text of a
 * person is in it. A new record is looked at without being named here.
 */
class TextForLogsTests {

	private static final String MARKER = "Zebulon";

	private static final Pattern TELLING = Pattern
		.compile("(?i).*(name|email|reason|url|link|text|summary|description|duties|qualifications)");

	/** Their names name a company or a country, their texts a unit or a field. */
	private static final Set<String> NO_PERSON = Set.of("Identifier", "Organization", "Country", "QuantitativeValue",
			"Shown");

	@TestFactory
	Stream<DynamicTest> noRecordPrintsWhatPeopleHaveWritten() {
		var records = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.hiringpipeline.job")
			.stream()
			.filter(JavaClass::isRecord)
			.map(JavaClass::reflect)
			.toList();
		assertThat(records).hasSizeGreaterThan(40);
		return records.stream()
			.map((type) -> DynamicTest.dynamicTest(type.getName(),
					() -> assertThat(String.valueOf(sample(type))).doesNotContain(MARKER)));
	}

	private static Object sample(Class<?> type) throws ReflectiveOperationException {
		var components = type.getRecordComponents();
		var values = Arrays.stream(components)
			.map((component) -> value(component.getGenericType(), telling(component) ? MARKER : "plain"))
			.toArray();
		var constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		constructor.setAccessible(true);
		return constructor.newInstance(values);
	}

	private static boolean telling(RecordComponent component) {
		return TELLING.matcher(component.getName()).matches()
				&& !NO_PERSON.contains(component.getDeclaringRecord().getSimpleName());
	}

	private static Object value(Type type, String text) {
		return switch (type) {
			case WildcardType wildcard -> value(wildcard.getUpperBounds()[0], text);
			case ParameterizedType generic -> generic(generic, text);
			case Class<?> plain -> plain(plain, text);
			default -> throw new IllegalStateException("no sample of " + type);
		};
	}

	private static Object generic(ParameterizedType type, String text) {
		var arguments = type.getActualTypeArguments();
		var first = value(arguments[0], text);
		var raw = type.getRawType();
		if (raw == Map.class) {
			return Map.of(first, value(arguments[1], text));
		}
		if (raw == Stored.class) {
			return new Stored<>(first, new org.bson.Document("name", MARKER));
		}
		if (raw == Change.class) {
			return Change.of(first);
		}
		return (raw == Optional.class) ? Optional.of(first) : List.of(first);
	}

	private static Object plain(Class<?> type, String text) {
		if (type == String.class) {
			return text;
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		if (type.isRecord()) {
			try {
				return sample(type);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return Stream.<Object>of(1, 1L, 1.0, true, Instant.EPOCH, LocalDate.EPOCH)
			.filter((value) -> boxed(type).isInstance(value))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no sample of " + type));
	}

	private static Class<?> boxed(Class<?> type) {
		return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
	}

}
