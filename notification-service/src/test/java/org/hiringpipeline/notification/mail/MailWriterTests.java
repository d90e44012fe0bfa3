package org.hiringpipeline.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.hiringpipeline.notification.mail.Letter.Confirmation;
import org.hiringpipeline.notification.mail.Letter.Invitation;
import org.hiringpipeline.notification.mail.Letter.ResultNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

class MailWriterTests {

	private static final URI LINK = URI.create("https://assess.example.org/sit#token&x=1");

	private final MailWriter writer = new MailConfiguration().mailWriter(MailServers.settings());

	@Test
	void invitesInTheReadersTimeZone() {
		var content = invitation("Ada", Duration.ofMinutes(60), Reader.of("en-GB", "America/New_York"));
		assertThat(content.subject()).isEqualTo("Your assessment for Back-End Engineer");
		assertThat(content.text()).contains("Hello Ada,", "24 questions, at most 60 minutes",
				"10 September 2026, 06:05", "Eastern Daylight Time", LINK.toString());
		assertThat(content.html()).startsWith("<!DOCTYPE html>")
			.contains("<html lang=\"en\">", "Hello Ada,", "06:05",
					"href=\"https://assess.example.org/sit#token&amp;x=1\"", "Open the assessment");
	}

	@Test
	void invitesInTheReadersLanguage() {
		var content = invitation("Jürgen", Duration.ofMinutes(1), Reader.of("de-DE", "Europe/Berlin"));
		assertThat(content.subject()).isEqualTo("Ihre Aufgaben für Back-End Engineer");
		assertThat(content.text()).contains("Guten Tag Jürgen,", "höchstens 1 Minute ",
				"Donnerstag, 10. September 2026, 12:05", "Mitteleuropäische Sommerzeit");
		assertThat(content.html()).contains("<html lang=\"de\">", "Zu den Aufgaben");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr-FR", "", "tlh", "no such language" })
	void otherLanguagesGetEnglish(String language) {
		var content = invitation("Ada", Duration.ofSeconds(90), Reader.of(language, "Mars/Olympus"));
		assertThat(content.text()).contains("Hello Ada,", "1 minute 30 seconds", "Coordinated Universal Time");
	}

	@Test
	void namesOfHostilePeopleAreText() {
		var hostile = "<script>alert(1)</script>\r\nBcc: x {0} ${7*7} [[${9*9}]] #{footer} 'a'";
		var content = this.writer.write("invitation",
				new Invitation(hostile, hostile, LINK, Duration.ofMinutes(1), 1, null), Reader.of("en", "UTC"));
		assertThat(content.html()).doesNotContain("<script").contains("&lt;script&gt;");
		assertThat(content.html() + content.text() + content.subject())
			.contains("${7*7}", "{0}", "[[${9*9}]]", "#{footer}")
			.doesNotContain("49", "81");
		assertThat(content.subject()).doesNotContain("\r", "\n");
		assertThat(content.text().lines().findFirst()).get().asString().endsWith("'a',");
	}

	@Test
	void aLinkThatIsNoWebAddressIsOnlyText() {
		var content = this.writer.write("invitation", new Invitation("Ada", "Job",
				URI.create("https://a.example/%22onmouseover=%22x"), Duration.ofMinutes(1), 1, null),
				Reader.of("en", "UTC"));
		assertThat(content.html()).doesNotContain("\"onmouseover");
	}

	@Test
	void confirmsEvenToTheNameless() {
		var content = this.writer.write("submission-confirmation", new Confirmation(null, null), Reader.of(null, null));
		assertThat(content.text()).startsWith("Hello,").contains("your answers");
		assertThat(content.html()).contains("Hello,");
	}

	@Test
	void tellsTheTeamScoreAndMargin() {
		var notice = new ResultNotice("Back-End Engineer", "p", "a-1", "s", 83.4, 6);
		var english = this.writer.write("result-notice", notice, this.writer.team());
		assertThat(english.text()).contains("Score: 83.4 % (± 6.0 percentage points)", "Application: a-1",
				"http://jobs.test/v1/applications/a-1");
		assertThat(english.html()).contains("83.4 %", "href=\"http://jobs.test/v1/applications/a-1\"");
		assertThat(english.subject()).doesNotContain("83");
		var german = this.writer.write("result-notice", notice, Reader.of("de", "UTC"));
		assertThat(german.text()).contains("83,4 % (± 6,0 Prozentpunkte)");
	}

	@Test
	void everyLanguageHasEveryWord() throws Exception {
		Properties english = PropertiesLoaderUtils.loadProperties(new ClassPathResource("mail/words.properties"));
		Properties german = PropertiesLoaderUtils.loadProperties(new ClassPathResource("mail/words_de.properties"));
		assertThat(german.keySet()).isEqualTo(english.keySet());
		assertThat(List.of(english, german))
			.allSatisfy((words) -> assertThat(words.values()).noneMatch((word) -> word.toString().contains("'")));
	}

	@Test
	void aMailHasOneButtonAndNoPictures() {
		for (var language : List.of("en", "de")) {
			var html = invitation("Ada", Duration.ofMinutes(60), Reader.of(language, "UTC")).html();
			assertThat(html.split("<a ", -1)).hasSize(2);
			assertThat(html).doesNotContain("<img", "<script", "??").contains("<title>", "<h1");
		}
	}

	private Mail.Content invitation(String name, Duration limit, Reader reader) {
		assertThat(reader.locale()).isNotEqualTo(Locale.ROOT);
		return this.writer.write("invitation",
				new Invitation(name, "Back-End Engineer", LINK, limit, 24, Instant.parse("2026-09-10T10:05:00Z")),
				reader);
	}

}
