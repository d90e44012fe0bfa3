package org.hiringpipeline.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.mail.MailServer.Answer;
import org.hiringpipeline.notification.mail.MailServer.Refused;
import org.hiringpipeline.notification.testing.ScriptedSmtp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An address arrives byte for byte, or its mail fails and says why. */
class InternationalAddressTests {

	/**
	 * {@code č}: its low byte is a carriage return, {@code š} has that of an {@code a}.
	 */
	private static final String ZIZKA = "jan.\u017Ei\u010D\u0161ka@example.com";

	@Property(tries = 200)
	void itArrivesByteForByte(@ForAll("localParts") String local) {
		var address = local + "@example.com";
		try (var smtp = new ScriptedSmtp()) {
			smtp.script.put("EHLO", "250-test\r\n250 SMTPUTF8");
			if (!Addressee.of("Ada", address).isValid()) {
				return;
			}
			assertThat(send(smtp, address)).isEqualTo(new Accepted(0));
			assertThat(recipients(smtp)).containsExactly("RCPT TO:<" + address + ">");
			assertThat(smtp.commands.stream().anyMatch((command) -> command.endsWith(" SMTPUTF8")))
				.isEqualTo(address.chars().anyMatch((letter) -> letter > 127));
		}
	}

	@Property(tries = 200)
	void orItsMailFailsWhereTheServerTakesNone(@ForAll("localParts") String local) {
		var address = local + "@example.com";
		try (var smtp = new ScriptedSmtp()) {
			if (!Addressee.of("Ada", address).isValid()) {
				return;
			}
			boolean ascii = address.chars().allMatch((letter) -> letter <= 127);
			assertThat(send(smtp, address)).isEqualTo(ascii ? new Accepted(0) : new Refused("smtp: no SMTPUTF8"));
			assertThat(recipients(smtp)).isEqualTo(ascii ? List.of("RCPT TO:<" + address + ">") : List.of());
		}
	}

	@Provide
	Arbitrary<String> localParts() {
		var any = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
		var likely = Arbitraries.strings()
			.withCharRange('a', 'z')
			.withCharRange('\u00E0', '\u024F')
			.withCharRange('\u0370', '\u04FF')
			.withCharRange('\u4E00', '\u4FFF')
			.withChars('.', '+', '-')
			.ofMinLength(1)
			.ofMaxLength(12);
		return Arbitraries.oneOf(likely, likely, any);
	}

	@Test
	void theHeaderHasTheAddressToo() {
		try (var smtp = new ScriptedSmtp()) {
			smtp.script.put("EHLO", "250-test\r\n250 SMTPUTF8");
			assertThat(send(smtp, ZIZKA)).isEqualTo(new Accepted(0));
			assertThat(smtp.received).singleElement().asString().contains("To: Ada <" + ZIZKA + ">");
		}
	}

	@Test
	void theOthersOfATeamAreToldAllTheSame() {
		try (var smtp = new ScriptedSmtp()) {
			assertThat(send(smtp, "ada@example.com", ZIZKA)).isEqualTo(new Accepted(1));
			assertThat(recipients(smtp)).containsExactly("RCPT TO:<ada@example.com>");
			assertThat(smtp.received).singleElement().asString().contains("ada@example.com").doesNotContain("jan.");
		}
	}

	@Test
	void anAddressThatTheServerCannotTakeIsNoReasonToLeaveItAlone() {
		try (var smtp = new ScriptedSmtp()) {
			var server = MailServers.at(smtp.port());
			for (int i = 0; i < 8; i++) {
				assertThat(MailServers.send(server, mail(ZIZKA))).isEqualTo(new Refused("smtp: no SMTPUTF8"));
			}
			assertThat(MailServers.send(server, mail("ada@example.com"))).isEqualTo(new Accepted(0));
		}
	}

	private static List<String> recipients(ScriptedSmtp smtp) {
		return smtp.commands.stream().filter((command) -> command.startsWith("RCPT")).toList();
	}

	private static Answer send(ScriptedSmtp smtp, String... to) {
		return MailServers.send(MailServers.at(smtp.port()), mail(to));
	}

	private static Mail mail(String... to) {
		return new Mail("m1", "invitation", Instant.EPOCH,
				List.of(to).stream().map((address) -> Addressee.of("Ada", address)).toList(),
				new Mail.Content(Locale.ENGLISH, "Subject", "text", "<p>html</p>"));
	}

}
