package org.hiringpipeline.local.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stored mail: its envelope was written before it as {@code Delivered-To} and
 * {@code X-Received-At}.
 */
final class MailParser {

	static final String DELIVERED_TO = "Delivered-To";

	static final String RECEIVED_AT = "X-Received-At";

	private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>]+");

	private static final Pattern TRAILING = Pattern.compile("[.,;:!?)]+$");

	private static final Session SESSION = Session.getInstance(new Properties());

	private MailParser() {
	}

	/**
	 * Reads what the list shows.
	 */
	static Mail summary(String id, byte[] stored) throws IOException {
		try {
			return summary(id, message(stored));
		}
		catch (MessagingException ex) {
			throw new IOException("Mail " + id + " cannot be read", ex);
		}
	}

	/**
	 * Reads headers and parts.
	 */
	static Mail.Opened open(String id, byte[] stored) throws IOException {
		try {
			MimeMessage message = message(stored);
			Parts parts = new Parts();
			parts.collect(message);
			return new Mail.Opened(summary(id, message), headers(message), parts.html, parts.text, parts.links());
		}
		catch (MessagingException ex) {
			throw new IOException("Mail " + id + " cannot be read", ex);
		}
	}

	/** The {@code Message-ID} of a mail as it arrives, empty when it has none. */
	static String messageId(byte[] arrived) throws IOException {
		try {
			return header(message(arrived), "Message-ID");
		}
		catch (MessagingException ex) {
			throw new IOException("The mail cannot be read", ex);
		}
	}

	private static MimeMessage message(byte[] bytes) throws MessagingException {
		return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
	}

	private static Mail summary(String id, MimeMessage message) throws MessagingException {
		String kind = header(message, "X-Message-Kind");
		return new Mail(id, header(message, "Message-ID"), header(message, "From"), header(message, DELIVERED_TO),
				Objects.requireNonNullElse(message.getSubject(), ""), kind.isEmpty() ? null : kind,
				Instant.parse(header(message, RECEIVED_AT)), 1);
	}

	private static String header(MimeMessage message, String name) throws MessagingException {
		String value = message.getHeader(name, null);
		return (value != null) ? decoded(value).strip() : "";
	}

	private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (Header header : Collections.list(message.getAllHeaders())) {
			headers.computeIfAbsent(header.getName(), (name) -> new ArrayList<>()).add(decoded(header.getValue()));
		}
		return headers;
	}

	private static String decoded(String value) {
		try {
			return MimeUtility.decodeText(MimeUtility.unfold(value));
		}
		catch (IOException ex) {
			return value;
		}
	}

	/** The first HTML and the first plain part, attachments left aside. */
	private static final class Parts {

		private @Nullable String html;

		private @Nullable String text;

		private void collect(Part part) throws MessagingException, IOException {
			if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
				return;
			}
			if (part.isMimeType("text/html") && this.html == null) {
				this.html = part.getContent().toString();
			}
			else if (part.isMimeType("text/plain") && this.text == null) {
				this.text = part.getContent().toString();
			}
			else if (part.getContent() instanceof Multipart multipart) {
				for (int i = 0; i < multipart.getCount(); i++) {
					collect(multipart.getBodyPart(i));
				}
			}
		}

		private List<String> links() {
			Set<String> links = new LinkedHashSet<>();
			if (this.html != null) {
				addLinks(this.html.replace("&amp;", "&"), links);
			}
			if (this.text != null) {
				addLinks(this.text, links);
			}
			return List.copyOf(links);
		}

		private static void addLinks(String source, Set<String> links) {
			Matcher matcher = LINK.matcher(source);
			while (matcher.find()) {
				links.add(TRAILING.matcher(matcher.group()).replaceFirst(""));
			}
		}

	}

}
