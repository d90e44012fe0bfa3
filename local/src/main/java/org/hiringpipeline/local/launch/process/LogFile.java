package org.hiringpipeline.local.launch.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A component's log: the one of this run, and beside it the one of the run before.
 */
public record LogFile(Path path) {

	private static final int TAIL_BYTES = 16 * 1024;

	public static LogFile of(Path folder, String component) {
		return new LogFile(folder.resolve(component + ".log"));
	}

	public void rotate() throws IOException {
		Files.createDirectories(path().getParent());
		if (Files.exists(path())) {
			Files.move(path(), path().resolveSibling(path().getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The last lines, none when there is no log. */
	public List<String> last(int lines) {
		try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "r")) {
			long from = Math.max(0, file.length() - TAIL_BYTES);
			byte[] tail = new byte[(int) (file.length() - from)];
			file.seek(from);
			file.readFully(tail);
			List<String> all = new String(tail, StandardCharsets.UTF_8).lines().toList();
			return all.subList(Math.max(0, all.size() - lines), all.size());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
