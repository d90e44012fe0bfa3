package org.hiringpipeline.notification;

import java.util.Set;

import org.hiringpipeline.platform.testing.Secrets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No record prints names, addresses, links, words of a mail or whole documents. */
class PersonalDataTests {

	private static final String ROOT = "org.hiringpipeline.notification";

	/**
	 * Reasons here are codes of ours, such as {@code smtp: 550}; a kind's name is its
	 * own.
	 */
	private static final Set<String> HARMLESS = Set.of("Delivery", "Pointless", "Undeliverable", "Refused", "Deferred",
			"Silent");

	@Test
	void noRecordPrintsIt() {
		assertThat(Secrets.told(ROOT, HARMLESS)).isEmpty();
	}

	@Test
	void thoseThatHoldItAreFound() {
		assertThat(Secrets.holders(ROOT)).contains("Mail", "Content", "Addressee", "Contact", "Member", "HiringTeam",
				"SittingLink", "Invitation", "Confirmation", "ResultNotice", "Message", "Written", "MailLogin");
	}

}
