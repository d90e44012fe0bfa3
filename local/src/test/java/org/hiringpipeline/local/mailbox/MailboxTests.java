package org.hiringpipeline.local.mailbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTests {

	private static final JsonMapper json = JsonMapper.builder().build();

	@TempDir
	Path folder;

	private final HttpClient http = HttpClient.newHttpClient();

	private Mailbox mailbox;

	@BeforeEach
	void open() throws IOException {
		this.mailbox = Mailbox.open(this.folder, 0, 0);
	}

	@AfterEach
	void close() {
		this.mailbox.close();
		this.http.close();
	}

	@Test
	void aMailIsListedAndOpened() throws Exception {
		send("<1@x>", "Welcome", "<p>Hi <a href='http://localhost/sit#t'>start</a></p>", "ada@example.org");

		JsonNode item = get("/api/mails?to=ADA@example.org").path("items").path(0);
		JsonNode opened = get("/api/mails/" + item.path("id").asString());

		assertThat(item.path("subject").asString()).isEqualTo("Welcome");
		assertThat(item.path("kind").asString()).isEqualTo("invitation");
		assertThat(opened.path("links").path(0).asString()).isEqualTo("http://localhost/sit#t");
		assertThat(get("/api/mails?to=other@example.org").path("items").size()).isZero();
		assertThat(get("/api/mails?since=2999-01-01T00:00:00Z").path("items").size()).isZero();
		assertThat(get("/api/mails?after=" + item.path("id").asString()).path("items").size()).isZero();
	}

	@Test
	void everyCopyIsCountedPerRecipientAlsoAfterARestart() throws Exception {
		send("<1@x>", "One", "<p>1</p>", "ada@example.org", "bob@example.org");
		send("<1@x>", "One", "<p>1</p>", "ada@example.org");
		this.mailbox.close();
		open();
		send("<1@x>", "One", "<p>1</p>", "Bob@example.org");
		send("<2@x>", "Two", "<p>2</p>", "ada@example.org");

		assertThat(get("/api/stats")).isEqualTo(json.readTree("{\"received\":3,\"repeats\":2}"));
		assertThat(get("/api/mails").path("items").findValuesAsString("id")).containsExactly("000001", "000002",
				"000003");
		assertThat(get("/api/mails").path("items").findValuesAsString("copies")).containsExactly("2", "2", "1");
		assertThat(get("/api/mails/000001").path("mail").path("copies").asInt()).isEqualTo(2);
		assertThat(page("/").body()).contains("One</a> × 2");
	}

	@Test
	void pagesEscapeWhatMailsBringAndSandboxTheirHtml() throws Exception {
		send("<1@x>", "<script>alert(1)</script>", "<script>alert(2)</script>", "ada@example.org");

		HttpResponse<String> list = page("/");
		HttpResponse<String> one = page("/mails/000001");
		HttpResponse<String> html = page("/mails/000001/html");

		assertThat(list.body()).contains("&lt;script&gt;").doesNotContain("<script>");
		assertThat(one.body()).contains("<iframe sandbox=").doesNotContain("<script>");
		assertThat(html.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).startsWith("sandbox").doesNotContain("allow-scripts"));
	}

	@Test
	void whatIsNotThereIsSaidSo() throws Exception {
		assertThat(page("/api/mails/000009").statusCode()).isEqualTo(404);
		assertThat(page("/api/mails/..%2F..%2Fpasswd").statusCode()).isEqualTo(404);
		assertThat(page("/nothing").statusCode()).isEqualTo(404);
		assertThat(page("/api/mails?since=yesterday").statusCode()).isEqualTo(400);
		assertThat(page("/api/mails?from=x").statusCode()).isEqualTo(400);
	}

	private void send(String id, String subject, String html, String... recipients) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "localhost");
		properties.put("mail.smtp.port", String.valueOf(this.mailbox.smtpPort()));
		MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", id);
			}
		};
		message.setFrom("hiring@example.org");
		for (String recipient : recipients) {
			message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
		}
		message.setSubject(subject, "UTF-8");
		message.setHeader("X-Message-Kind", "invitation");
		message.setContent(html, "text/html; charset=utf-8");
		Transport.send(message);
	}

	private JsonNode get(String path) throws IOException, InterruptedException {
		return json.readTree(page(path).body());
	}

	private HttpResponse<String> page(String path) throws IOException, InterruptedException {
		return this.http.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + this.mailbox.httpPort() + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
