package org.hiringpipeline.platform.http.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.hiringpipeline.platform.http.problem.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Whatever comes as a cursor is refused as one, or gives keys that the store can be asked
 * with.
 */
class ArbitraryCursorTests {

	private static final List<BiFunction<Cursor, Integer, Object>> READERS = List.of(Cursor::text, Cursor::integer,
			Cursor::number, Cursor::instant);

	@Provide
	Arbitrary<String> keys() {
		Arbitrary<String> moments = Arbitraries.longs()
			.between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
			.map((second) -> "\"" + Instant.ofEpochSecond(second) + "\"");
		Arbitrary<String> numbers = Arbitraries.bigDecimals().map(String::valueOf);
		Arbitrary<String> odd = Arbitraries.of("1e400", "-1e999999999", "9223372036854775808", "null", "[]", "{}",
				"true", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"+1000000000-12-31T23:59:59Z\"", "\"2026-01-01\"",
				"NaN");
		Arbitrary<String> texts = Arbitraries.strings()
			.ofMaxLength(20)
			.map((text) -> "\"" + text.replace("\\", "").replace("\"", "") + "\"");
		return Arbitraries.oneOf(moments, numbers, odd, texts)
			.list()
			.ofMaxSize(3)
			.map((list) -> list.stream().collect(Collectors.joining(",", "[", "]")));
	}

	@Property
	void ofJson(@ForAll("keys") String json) {
		assertIsSafe(Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
	}

	@Property
	void ofBytes(@ForAll byte[] bytes) {
		assertIsSafe(Base64.getUrlEncoder().encodeToString(bytes));
	}

	@Property
	void ofText(@ForAll String text) {
		assertIsSafe(text);
	}

	private static void assertIsSafe(String parameter) {
		for (BiFunction<Cursor, Integer, Object> reader : READERS) {
			for (int index = 0; index < 3; index++) {
				int at = index;
				assertThatCode(() -> ask(reader.apply(Cursor.decode(parameter), at))).satisfiesAnyOf(
						(failure) -> assertThat(failure).isNull(),
						(failure) -> assertThat(failure).isInstanceOf(BadRequest.class));
			}
		}
	}

	/** As the driver does with what a query is made from. */
	private static void ask(Object key) {
		Object value = (key instanceof Instant moment) ? Date.from(moment) : key;
		assertThat(new Document("key", value).toBsonDocument()).isNotNull();
		if (key instanceof Instant moment) {
			assertThat(moment).isBetween(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));
		}
	}

}
