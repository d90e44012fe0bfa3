package org.hiringpipeline.scoring;

import java.util.Set;

import org.hiringpipeline.platform.testing.Secrets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No record prints answers, keys or whole documents. */
class AnswersAndKeysTests {

	private static final String ROOT = "org.hiringpipeline.scoring";

	@Test
	void noRecordPrintsThem() {
		assertThat(Secrets.told(ROOT, Set.of())).isEmpty();
	}

	@Test
	void thoseThatHoldThemAreFound() {
		assertThat(Secrets.holders(ROOT)).contains("Answer", "Submission", "WaitingSubmission", "Score", "Key", "Item",
				"Guide", "PublishedGuide", "PublishedItem");
	}

}
