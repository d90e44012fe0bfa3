package org.hiringpipeline.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.mail.MailServer.Deferred;
import org.hiringpipeline.notification.mail.MailServer.Refused;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.hiringpipeline.notification.testing.ScriptedSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class MailServerTests {

	private static final Duration SHORT = Duration.ofMillis(300);

	private static final Duration LONG = Duration.ofSeconds(30);

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

	@ParameterizedTest
	@ValueSource(strings = { "EHLO", "MAIL", "RCPT", "DATA" })
	void aConnectionThatEndsBeforeTheMailHasDeliveredNothing(String command) {
		this.smtp.script.put(command, ScriptedSmtp.HANG_UP);
		assertThat(send("ada@example.com")).isInstanceOfSatisfying(Silent.class,
				(silent) -> assertThat(silent.mayHaveArrived()).isFalse());
	}

	@ParameterizedTest
	@ValueSource(strings = { "connect", "EHLO", "MAIL", "RCPT", "DATA" })
	void aServerThatSaysNothingMoreIsLeftBeforeTheMailsEnd(String step) {
		this.smtp.held.put(step, new CountDownLatch(1));
		assertThat(send(MailServers.at(this.smtp.port(), SHORT, LONG), "ada@example.com"))
			.isInstanceOfSatisfying(Silent.class, (silent) -> assertThat(silent.mayHaveArrived()).isFalse());
		assertThat(this.smtp.received).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "connect", "MAIL", "." })
	void aServerThatNeverComesToAnEndIsLeftToo(String step) {
		this.smtp.script.put(step, ScriptedSmtp.TRICKLE);
		assertThat(send(MailServers.at(this.smtp.port(), SHORT, SHORT), "ada@example.com")).isInstanceOfSatisfying(
				Silent.class, (silent) -> assertThat(silent.mayHaveArrived()).isEqualTo(step.equals(".")));
	}

	@Test
	void afterTheMailsEndNobodyKnows() {
		this.smtp.held.put(".", new CountDownLatch(1));
		assertThat(send(MailServers.at(this.smtp.port(), LONG, SHORT), "ada@example.com"))
			.isEqualTo(new Silent("smtp: connection lost", true));
		assertThat(this.smtp.received).hasSize(1);
	}

	/** Such as one that looks through the mail before it takes it. */
	@Test
	void aServerMayTakeItsTimeForTheMailsEnd() throws Exception {
		var held = new CountDownLatch(1);
		this.smtp.held.put(".", held);
		var slow = MailServers.at(this.smtp.port(), SHORT, LONG);
		var answer = CompletableFuture.supplyAsync(() -> send(slow, "ada@example.com"));
		Awaitility.await().until(() -> !this.smtp.received.isEmpty());
		Awaitility.await().during(SHORT.multipliedBy(3)).until(() -> !answer.isDone());
		held.countDown();
		assertThat(answer.get()).isEqualTo(new Accepted(0));
	}

	@Test
	void thePatienceIsThatOfTheStandard() {
		var patience = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("notification.mail", MailSettings.class)
			.patience();
		assertThat(patience.command()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
		assertThat(patience.data()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
		assertThat(patience.block()).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
		assertThat(patience.end()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
		assertThat(patience.longestExchange()).isEqualTo(patience.beforeEnd().plus(patience.end()));
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
		return send(this.server, to);
	}

	private static MailServer.Answer send(MailServer server, String... to) {
		var addressees = List.of(to).stream().map((address) -> Addressee.of("Ada", address)).toList();
		return MailServers.send(server, new Mail("m1", "invitation", Instant.EPOCH, addressees,
				new Mail.Content(Locale.ENGLISH, "Subject", "text", "<p>html</p>")));
	}

}
