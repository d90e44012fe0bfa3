package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Held while a launcher uses a folder. The system lets it go when the process ends,
 * however it ends; the text in the file tells the next launcher whether the last one had
 * stopped everything.
 */
final class RunLock implements AutoCloseable {

	private static final int LONGEST_TEXT = 200;

	private static final String RUNNING = "running";

	private final FileChannel channel;

	private final String before;

	private RunLock(FileChannel channel, String before) {
		this.channel = channel;
		this.before = before;
	}

	/**
	 * Takes the lock.
	 * @throws Refused when another launcher holds it
	 */
	static RunLock take(Path folder) throws IOException, Refused {
		Files.createDirectories(folder);
		FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.READ, StandardOpenOption.WRITE);
		String text = read(channel);
		if (tryLock(channel) == null) {
			channel.close();
			throw new Refused(
					"Another ./run uses " + folder + " (" + text + "). Stop it first, with Ctrl-C where it runs.");
		}
		RunLock lock = new RunLock(channel, text);
		lock.write(RUNNING);
		return lock;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** What the last run left, or empty when it had stopped everything. */
	Optional<String> leftByLastRun() {
		return this.before.startsWith(RUNNING) ? Optional.of(this.before) : Optional.empty();
	}

	/** Notes that everything was stopped, and lets the lock go. */
	void stopped() {
		if (!this.channel.isOpen()) {
			return;
		}
		try {
			write("stopped");
			close();
		}
		catch (IOException ex) {
			// The next start then recovers, which is right in any case.
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private void write(String state) throws IOException {
		String text = state + ", process " + ProcessHandle.current().pid() + ", " + Instant.now();
		this.channel.truncate(0);
		this.channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
	}

	private static String read(FileChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(LONGEST_TEXT);
		channel.read(buffer, 0);
		return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
	}

}
