package org.hiringpipeline.platform.http.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	@Test
	void keysComeBack() {
		Instant at = Instant.parse("2030-01-01T10:00:00.123Z");
		Cursor cursor = Cursor.decode(Cursor.of(87.5, 3L, "Ärger", at).encode());
		assertThat(cursor.number(0)).isEqualTo(87.5);
		assertThat(cursor.integer(1)).isEqualTo(3);
		assertThat(cursor.text(2)).isEqualTo("Ärger");
		assertThat(cursor.instant(3)).isEqualTo(at);
		assertThat(Cursor.decode(null).isStart()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "!", "é", "[]", "{}", "null", "[null]", "[[1]]", "[\"\\u0000\"]", "[1", "1e999999999" })
	void whatWasNotWrittenHereIsRefused(String json) {
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Cursor.decode(json));
		String encoded = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Cursor.decode(encoded));
	}

	@Test
	void theKeysOfAnotherListAreRefused() {
		Cursor cursor = Cursor.of("a");
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> cursor.integer(0));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> cursor.number(0));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> cursor.instant(0));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> cursor.text(1));
		String huge = Base64.getUrlEncoder().encodeToString("[1e999]".getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Cursor.decode(huge).number(0));
	}

	@Test
	void aPageHasANextOneOnlyIfThereIsMore() {
		Limit limit = new Limit(2);
		assertThat(Page.of(List.of(1, 2), limit, Cursor::of).next()).isNull();
		Page<Integer> page = Page.of(List.of(1, 2, 3), limit, Cursor::of);
		assertThat(page.items()).containsExactly(1, 2);
		assertThat(Cursor.decode(page.next()).integer(0)).isEqualTo(2);
		assertThat(page.map((item) -> "i" + item)).isEqualTo(new Page<>(List.of("i1", "i2"), page.next()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "201", "-1", "1.5", "x", "٣", "99999999999" })
	void limitsOutOfRangeAreRefused(String limit) {
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Limit.parse(limit));
	}

	@Test
	void limitsHaveADefault() {
		assertThat(Limit.parse(null)).isEqualTo(new Limit(50));
		assertThat(Limit.parse("200").value()).isEqualTo(200);
	}

}
