package org.hiringpipeline.local.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailParserTests {

	private static final String TWO_PARTS = """
			Delivered-To: ada@example.org
			X-Received-At: 2026-11-21T10:00:00Z
			From: Hiring <hiring@example.org>
			Message-ID: <1@hiring>
			Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
			X-Message-Kind: invitation
			MIME-Version: 1.0
			Content-Type: multipart/alternative; boundary="b"

			--b
			Content-Type: text/plain; charset=utf-8
			Content-Transfer-Encoding: quoted-printable

			Start: http://localhost:8082/sit#abc=3D1.
			--b
			Content-Type: text/html; charset=utf-8

			<p><a href="http://localhost:8082/sit#abc=1">Start</a>
			<a href="https://example.org/?a=1&amp;b=2">More</a></p>
			--b--
			""".replace("\n", "\r\n");

	@Test
	void bothPartsHeadersAndLinks() throws IOException {
		Mail.Opened opened = MailParser.open("000001", bytes(TWO_PARTS));

		assertThat(opened.mail()).isEqualTo(new Mail("000001", "<1@hiring>", "Hiring <hiring@example.org>",
				"ada@example.org", "Grüße", "invitation", Instant.parse("2026-11-21T10:00:00Z"), 1));
		assertThat(opened.text()).contains("Start: http://localhost:8082/sit#abc=1.");
		assertThat(opened.html()).contains("<p>");
		assertThat(opened.links()).containsExactly("http://localhost:8082/sit#abc=1", "https://example.org/?a=1&b=2");
		assertThat(opened.headers().get("Subject")).containsExactly("Grüße");
	}

	@Test
	void aPlainMailHasNoHtmlAndNoKind() throws IOException {
		Mail.Opened opened = MailParser.open("000002",
				bytes("Delivered-To: a@b\r\nX-Received-At: 2026-11-21T10:00:00Z\r\nSubject: x\r\n\r\nhello\r\n"));

		assertThat(opened.html()).isNull();
		assertThat(opened.text()).isEqualTo("hello\r\n");
		assertThat(opened.mail().kind()).isNull();
		assertThat(opened.mail().messageId()).isEmpty();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
