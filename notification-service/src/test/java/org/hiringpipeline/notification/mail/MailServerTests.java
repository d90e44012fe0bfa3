package org.hiringpipeline.notification.mail;

import java.util.List;
import java.util.Locale;

import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.mail.MailServer.Deferred;
import org.hiringpipeline.notification.mail.MailServer.Refused;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.hiringpipeline.notification.testing.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailServerTests {

	private final ScriptedSmtp smtp = new ScriptedSmtp();

	private final MailServer server = MailServers.at(this.smtp.port());

	@AfterEach
	void close() {
		this.smtp.close();
	}

	@Test
	void handsTheMailOver() {
		assertThat(send("ada@example.com")).isEqualTo(new Accepted(0));
		assertThat(this.smtp.received).singleElement().asString().contains("Message-ID: <m1@example.org>");
	}

	@Test
	void itsAnswerStandsHoweverTheFarewellGoes() {
		this.smtp.script.put("QUIT", ScriptedSmtp.HANG_UP);
		assertThat(send("ada@example.com")).isEqualTo(new Accepted(0));
	}

	@Test
	void refusalsForGoodAreTold() {
		this.smtp.script.put("RCPT", "550 5.1.1 no such user");
		assertThat(send("ada@example.com")).isEqualTo(new Refused("smtp: 550"));
		this.smtp.script.remove("RCPT");
		this.smtp.script.put(".", "554 not wanted");
		assertThat(send("ada@example.com")).isEqualTo(new Refused("smtp: 554"));
	}

	@Test
	void refusalsForNowAreTold() {
		this.smtp.script.put("RCPT", "450 4.2.0 greylisted");
		assertThat(send("ada@example.com")).isEqualTo(new Deferred("smtp: 450"));
		this.smtp.script.remove("RCPT");
		this.smtp.script.put("MAIL", "452 no room");
		assertThat(send("ada@example.com")).isEqualTo(new Deferred("smtp: 452"));
		this.smtp.script.remove("MAIL");
		this.smtp.script.put(".", "451 try again");
		assertThat(send("ada@example.com")).isEqualTo(new Deferred("smtp: 451"));
	}

	@Test
	void oneOfSeveralRecipientsIsEnough() {
		this.smtp.script.put("RCPT TO:<eve@", "550 no such user");
		assertThat(send("ada@example.com", "eve@example.com")).isEqualTo(new Accepted(1));
	}

	@Test
	void aConnectionThatEndsAfterTheDataMayHaveDeliveredIt() {
		this.smtp.script.put(".", ScriptedSmtp.HANG_UP);
		assertThat(send("ada@example.com")).isInstanceOfSatisfying(Silent.class,
				(silent) -> assertThat(silent.mayHaveArrived()).isTrue());
	}

	@Test
	void noConnectionMeansNothingHasArrived() {
		this.smtp.script.put("connect", "421 busy");
		assertThat(send("ada@example.com")).isEqualTo(new Silent("smtp: no connection", false));
	}

	@Test
	void aServerThatSaysNothingIsLeftAlone() {
		this.smtp.script.put("connect", ScriptedSmtp.HANG_UP);
		for (int i = 0; i < 4; i++) {
			assertThat(send("ada@example.com")).isEqualTo(new Silent("smtp: no connection", false));
		}
		assertThat(send("ada@example.com")).isEqualTo(new Silent("smtp: circuit open", false));
	}

	private MailServer.Answer send(String... to) {
		var addressees = List.of(to).stream().map((address) -> Addressee.of("Ada", address)).toList();
		return this.server.send(new Mail("m1", "invitation", addressees,
				new Mail.Content(Locale.ENGLISH, "Subject", "text", "<p>html</p>")));
	}

}
