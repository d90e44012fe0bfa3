package org.hiringpipeline.local.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps every mail as a file. A repeat of a {@code Message-ID} for the same recipient is
 * kept once, and every copy is counted: many a mailbox would show them all.
 */
final class MailStore {

	private static final Pattern ID = Pattern.compile("\\d{6,9}");

	private static final String SUFFIX = ".eml";

	private final Path folder;

	private final Clock clock;

	private final List<Mail> mails = new ArrayList<>();

	/** Where in the list a mail is, by what makes another one its repeat. */
	private final Map<String, Integer> known = new HashMap<>();

	private MailStore(Path folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
	}

	/** How many mails are kept, and how many more copies of them came. */
	record Stats(long received, long repeats) {

	}

	static MailStore open(Path folder, Clock clock) throws IOException {
		Files.createDirectories(folder);
		MailStore store = new MailStore(folder, clock);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(SUFFIX)).sorted().toList()) {
				String name = file.getFileName().toString();
				store.remember(MailParser.summary(name.substring(0, name.length() - SUFFIX.length()),
						Files.readAllBytes(file)));
			}
		}
		Path log = store.repeatLog();
		if (Files.exists(log)) {
			try (Stream<String> lines = Files.lines(log)) {
				lines.forEach(store::rememberRepeat);
			}
		}
		return store;
	}

	/**
	 * Keeps a mail, in its file before this returns.
	 * @return what was kept, or empty for a repeat
	 */
	synchronized Optional<Mail> add(String recipient, byte[] arrived) throws IOException {
		String messageId = MailParser.messageId(arrived);
		if (!messageId.isEmpty() && this.known.containsKey(key(messageId, recipient))) {
			countCopy(key(messageId, recipient));
			Files.writeString(repeatLog(), this.clock.instant() + " " + messageId + " " + recipient + "\n",
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			return Optional.empty();
		}
		int next = this.mails.isEmpty() ? 1 : Integer.parseInt(this.mails.getLast().id()) + 1;
		String id = String.format(Locale.ROOT, "%06d", next);
		byte[] stored = delivered(recipient, arrived);
		Mail mail = MailParser.summary(id, stored);
		Path draft = this.folder.resolve(id + ".new");
		Files.write(draft, stored);
		Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
		remember(mail);
		return Optional.of(mail);
	}

	/** The mails that match, in the order of arrival. */
	synchronized List<Mail> list(Predicate<Mail> filter) {
		return this.mails.stream().filter(filter).toList();
	}

	Optional<Mail.Opened> open(String id) throws IOException {
		if (!ID.matcher(id).matches()) {
			return Optional.empty();
		}
		try {
			Mail.Opened opened = MailParser.open(id, Files.readAllBytes(file(id)));
			return list((mail) -> mail.id().equals(id)).stream().findFirst().map(opened::as);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	synchronized Stats stats() {
		return new Stats(this.mails.size(), this.mails.stream().mapToLong((mail) -> mail.copies() - 1).sum());
	}

	private void remember(Mail mail) {
		if (!mail.messageId().isEmpty()) {
			this.known.put(key(mail.messageId(), mail.to()), this.mails.size());
		}
		this.mails.add(mail);
	}

	/** A line of the log: when, which message, for whom. */
	private void rememberRepeat(String line) {
		String repeat = line.substring(line.indexOf(' ') + 1);
		int end = repeat.lastIndexOf(' ');
		countCopy(key(repeat.substring(0, end), repeat.substring(end + 1)));
	}

	private void countCopy(String key) {
		Integer place = this.known.get(key);
		if (place != null) {
			Mail mail = this.mails.get(place);
			this.mails.set(place, mail.withCopies(mail.copies() + 1));
		}
	}

	private byte[] delivered(String recipient, byte[] arrived) throws IOException {
		String envelope = MailParser.DELIVERED_TO + ": " + recipient + "\r\n" + MailParser.RECEIVED_AT + ": "
				+ this.clock.instant().truncatedTo(ChronoUnit.MILLIS) + "\r\n";
		ByteArrayOutputStream stored = new ByteArrayOutputStream(arrived.length + envelope.length());
		stored.write(envelope.getBytes(StandardCharsets.UTF_8));
		stored.write(arrived);
		return stored.toByteArray();
	}

	private Path file(String id) {
		return this.folder.resolve(id + SUFFIX);
	}

	private Path repeatLog() {
		return this.folder.resolve("repeats.log");
	}

	private static String key(String messageId, String recipient) {
		return messageId + "\n" + recipient.toLowerCase(Locale.ROOT);
	}

}
