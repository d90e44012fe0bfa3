package org.hiringpipeline.notification.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MimeWriterTests {

	private final MimeWriter mime = new MimeWriter(MailServers.settings());

	@Test
	void bothFormsInUtf8() throws Exception {
		var parts = (MimeMultipart) write("Zoë", "Größe").getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
		assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
		assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Grüße ✓");
	}

	@Test
	void theSameMailHasTheSameMessageId() throws Exception {
		assertThat(write("Ada", "s").getMessageID()).isEqualTo(write("Ada", "s").getMessageID())
			.isEqualTo("<m1@example.org>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ada\r\nBcc: eve@example.com", "Ada\nX-Evil: 1", "Ada\u2028Bcc: eve@example.com",
			"\r\n\r\n<p>", "\"Ada\" <eve@example.com>," })
	void textOfPeopleStaysWhereItBelongs(String hostile) throws Exception {
		var message = write(hostile, hostile);
		var raw = new ByteArrayOutputStream();
		message.writeTo(raw);
		var read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.toByteArray()));
		assertThat(read.getHeader("Bcc")).isNull();
		assertThat(read.getHeader("X-Evil")).isNull();
		assertThat(read.getAllRecipients()).singleElement().asString().contains("ada@example.com");
		assertThat(raw.toString(StandardCharsets.UTF_8)).contains("X-Message-Kind: invitation");
		assertThat(read.getContent()).isInstanceOf(MimeMultipart.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ada", "ada@", "@example.com", "a@b.c, d@e.f", "Ada <ada@example.com>",
			"ada@example.com\r\nDATA", "ada@exa mple.com", "ada@example.com>", "ad\uD800a@example.com",
			"ad\u0085a@example.com" })
	void whatIsNoAddressIsRefused(String address) {
		assertThat(Addressee.of("Ada", address).isValid()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada@example.com", "ada.lovelace+jobs@mail.example.co.uk", "o'brien@example.com" })
	void addressesAreTaken(String address) {
		assertThat(Addressee.of("Ada", address).isValid()).isTrue();
	}

	@Test
	void aSenderWithoutDomainStopsTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sender.parse("hiring"));
		assertThatIllegalArgumentException().isThrownBy(() -> Sender.parse("Hiring <grüße@example.org>"));
	}

	private MimeMessage write(String name, String subject) throws Exception {
		return this.mime.write(Session.getInstance(new Properties()),
				new Mail("m1", "invitation", Instant.EPOCH, List.of(Addressee.of(name, "ada@example.com")),
						new Mail.Content(Locale.ENGLISH, subject, "Grüße ✓", "<p>Grüße</p>")));
	}

}
