package org.hiringpipeline.local.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The mailbox's two pages. Everything that comes from a mail is escaped; its HTML is
 * shown in a sandboxed frame.
 */
final class MailboxPages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneId.systemDefault());

	private static final String FRAME = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width">
			%s
			<title>%s</title>
			<style>
			:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 15%%, transparent); }
			body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
			h1 { font-size: 1.4rem; } h2 { font-size: 1rem; margin-top: 2rem; }
			table { border-collapse: collapse; width: 100%%; }
			th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
			td.kind, td.time { white-space: nowrap; opacity: .75; }
			dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
			dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
			iframe { width: 100%%; height: 32rem; border: 1px solid var(--line); background: white; }
			pre { white-space: pre-wrap; border: 1px solid var(--line); padding: 1rem; }
			</style>
			</head>
			<body>
			%s
			</body>
			</html>
			""";

	private MailboxPages() {
	}

	static String list(List<Mail> mails, MailStore.Stats stats) {
		String rows = mails.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
		String body = """
				<h1>Mailbox</h1>
				<p>%d mails, %d more copies of them. <a href="/api/mails">As JSON</a></p>
				<table>
				<thead><tr><th>Received</th><th>To</th><th>Subject</th><th>Kind</th></tr></thead>
				<tbody>
				%s
				</tbody>
				</table>
				""".formatted(stats.received(), stats.repeats(), rows);
		return FRAME.formatted("<meta http-equiv=\"refresh\" content=\"5\">", "Mailbox", body);
	}

	private static String row(Mail mail) {
		String subject = mail.subject().isBlank() ? "(no subject)" : mail.subject();
		return """
				<tr><td class="time">%s</td><td>%s</td><td><a href="/mails/%s">%s</a>%s</td><td class="kind">%s</td></tr>"""
			.formatted(TIME.format(mail.receivedAt()), escape(mail.to()), mail.id(), escape(subject),
					(mail.copies() > 1) ? " × " + mail.copies() : "",
					escape(Objects.requireNonNullElse(mail.kind(), "")));
	}

	static String one(Mail.Opened opened) {
		Mail mail = opened.mail();
		StringBuilder body = new StringBuilder();
		body.append("<p><a href=\"/\">All mails</a></p>\n<h1>").append(escape(mail.subject())).append("</h1>\n<dl>");
		entry(body, "From", mail.from());
		entry(body, "To", mail.to());
		entry(body, "Received", TIME.format(mail.receivedAt()));
		entry(body, "Message-ID", mail.messageId());
		entry(body, "Copies", String.valueOf(mail.copies()));
		body.append("</dl>\n");
		if (!opened.links().isEmpty()) {
			body.append("<h2>Links</h2>\n<ul>");
			opened.links()
				.forEach((link) -> body
					.append("<li><a rel=\"noreferrer noopener\" target=\"_blank\" href=\"%1$s\">%1$s</a></li>"
						.formatted(escape(link))));
			body.append("</ul>\n");
		}
		if (opened.html() != null) {
			body.append("<h2>HTML</h2>\n<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mails/")
				.append(mail.id())
				.append("/html\" title=\"The mail as HTML\"></iframe>\n");
		}
		if (opened.text() != null) {
			body.append("<h2>Plain text</h2>\n<pre>").append(escape(opened.text())).append("</pre>\n");
		}
		return FRAME.formatted("", escape(mail.subject()), body);
	}

	private static void entry(StringBuilder body, String name, String value) {
		body.append("<dt>").append(name).append("</dt><dd>").append(escape(value)).append("</dd>");
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
