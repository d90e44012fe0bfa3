package org.hiringpipeline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The topics of the pipeline, from the one list that operators apply. */
public final class Topics {

	private static final Pattern NAME = Pattern.compile("^  name: (\\S+)$", Pattern.MULTILINE);

	private Topics() {
	}

	/** The names of all topics, dead letters included. */
	public static List<String> all() {
		try {
			var list = Files.readString(repository().resolve("deploy/base/topics.yaml"));
			return NAME.matcher(list).results().map((MatchResult found) -> found.group(1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The root folder of the repository, above the module whose tests run. */
	public static Path repository() {
		var folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("contracts"))) {
			folder = folder.getParent();
			if (folder == null) {
				throw new IllegalStateException("not below the repository");
			}
		}
		return folder;
	}

}
