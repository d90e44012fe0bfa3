package org.hiringpipeline.platform;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTests {

	@Test
	void theSameNamesGiveTheSameId() {
		assertThat(Ids.derive("a", "b")).isEqualTo(Ids.derive("a", "b"));
		assertThat(Ids.derive("ab", "c")).isNotEqualTo(Ids.derive("a", "bc"));
		assertThat(Ids.derive("a", "b")).isNotEqualTo(Ids.derive("b", "a"));
	}

	@Test
	void anIdIsAVersion8Uuid() {
		UUID id = UUID.fromString(Ids.derive("sitting", "x"));
		assertThat(id.version()).isEqualTo(8);
		assertThat(id.variant()).isEqualTo(2);
	}

}
