package org.hiringpipeline.job.input;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTests {

	@Test
	void spellingsOfTheSameAddressAreEqual() {
		assertThat(EmailAddress.normalized("Ada.Lovelace@Example.ORG")).contains("ada.lovelace@example.org");
		assertThat(EmailAddress.normalized("ada@bücher.example")).contains("ada@xn--bcher-kva.example");
		assertThat(EmailAddress.normalized("ada+jobs@example.org")).contains("ada+jobs@example.org");
	}

	@Test
	void whatCouldEndAHeaderOrNameAnotherAddressIsNone() {
		var hostile = List.of("", "@", "ada", "ada@", "@example.org", "ada@example", "ada@exa mple.org",
				"ada@example.org\r\nBcc: eve@example.org", "ada@example.org,eve@example.org", "<ada@example.org>",
				"a\u0085b@example.org", "ada@-example.org", "ada@example..org", "ada＠eve@example.org",
				"a".repeat(65) + "@example.org", "ada@" + "a".repeat(64) + ".org", "a@" + "b.".repeat(150) + "org");
		assertThat(hostile).allSatisfy((address) -> assertThat(EmailAddress.normalized(address)).isEmpty());
	}

}
