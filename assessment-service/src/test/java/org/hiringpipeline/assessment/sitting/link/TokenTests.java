package org.hiringpipeline.assessment.sitting.link;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTests {

	@Test
	void keepsItsSecret() {
		var token = Token.random();
		assertThat(token.value()).hasSize(43);
		assertThat(token.toString()).doesNotContain(token.value());
		assertThat(Token.parse(token.value())).contains(token);
		assertThat(token.hash()).hasSize(64).isNotEqualTo(Token.random().hash());
	}

}
