package org.hiringpipeline.platform.http;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.ProblemException;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ETagsTests {

	@Test
	void aVersionBecomesAStrongTagAndBack() {
		assertThat(ETags.of(42)).isEqualTo("\"42\"");
		assertThat(ETags.required(ETags.of(42)).matches(42)).isTrue();
		assertThat(ETags.required(ETags.of(42)).matches(43)).isFalse();
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> ETags.required("\"42\"").check(43));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void withoutOneNothingIsChanged(@Nullable String ifMatch) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ETags.required(ifMatch))
			.satisfies((problem) -> assertThat(problem.status().value()).isEqualTo(428));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"3\"", "*", " * ", "\"1\", \"3\"", "\"1\",\"3\"", ", ,\"3\" , ", "W/\"3\", \"3\"",
			"\"a,b\", \"3\"", "\"\", \"3\"", "\"\u00e9\",\t\"3\"" })
	void anyOfTheListedTagsWillDo(String ifMatch) {
		assertThat(ETags.required(ifMatch).matches(3)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "W/\"3\"", "\"1\", \"2\"", "\"03\"", "\"*\"", "\"3-gzip\"", "W/\"3\", W/\"3\"", "\"33\"" })
	void aWeakOrAnotherTagIsStale(String ifMatch) {
		assertThat(ETags.required(ifMatch).matches(3)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "\"3", "3\"", "'3'", "\"3\" \"4\"", "*, \"3\"", "\"3\", *", "w/\"3\"", "W/3", ",",
			"\"3\"x", "\"\u0007\"", "\"1\";\"3\"", "\"3\", \"", "\" 3\"" })
	void whatIsNoListOfTagsIsNotUnderstood(String ifMatch) {
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> ETags.required(ifMatch));
	}

}
