package org.hiringpipeline.platform.http;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ETagsTests {

	@Test
	void aVersionComesBack() {
		assertThat(ETags.of(42)).isEqualTo("\"42\"");
		assertThat(ETags.required(ETags.of(42))).isEqualTo(42);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void aChangeNeedsOne(String ifMatch) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> ETags.required(ifMatch))
			.satisfies((problem) -> assertThat(problem.status().value()).isEqualTo(428));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "*", "3", "\"x\"", "W/\"3\"", "\"3\", \"4\"", "\"-1\"", "\"03\"", "\"9999999999999999999\"" })
	void otherTagsAreRefused(String ifMatch) {
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> ETags.required(ifMatch));
	}

}
