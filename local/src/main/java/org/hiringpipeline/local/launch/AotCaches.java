package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.hiringpipeline.local.launch.process.Component;
import org.hiringpipeline.local.launch.process.Guard;
import org.hiringpipeline.local.launch.process.LogFile;

/**
 * The JDK's ahead-of-time caches, which halve an application's start. A cache is trained
 * while the machine has nothing else to do, so it never slows a first start or a stop.
 */
final class AotCaches {

	private static final long TRAINING_MINUTES = 3;

	private final Path folder;

	private final Path logs;

	private final Map<String, Training> missing = new ConcurrentSkipListMap<>();

	AotCaches(Path folder, Path logs) {
		this.folder = folder;
		this.logs = logs;
	}

	/** How an application is started for training. */
	private record Training(List<String> options, List<String> application, Map<String, String> environment) {

	}

	/** Changes whenever one of the jars on a class path does. */
	static String stamp(String classPath) throws IOException {
		StringBuilder text = new StringBuilder(Runtime.version().toString());
		for (String entry : classPath.split(":", -1)) {
			Path path = Path.of(entry);
			if (Files.exists(path)) {
				text.append('\n')
					.append(entry)
					.append(' ')
					.append(Files.size(path))
					.append(' ')
					.append(Files.getLastModifiedTime(path).toMillis());
			}
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The command of an application, with its cache where one fits, else noted for
	 * training.
	 */
	Component.Command command(String name, String stamp, List<String> options, List<String> application,
			Map<String, String> environment) {
		List<String> line = new ArrayList<>(List.of(JavaCommands.java()));
		line.addAll(options);
		Path cache = this.folder.resolve(name + "-" + stamp + ".aot");
		if (Files.exists(cache)) {
			line.add("-XX:AOTCache=" + cache);
		}
		else {
			this.missing.put(cache.toString(), new Training(options, application, environment));
		}
		line.addAll(application);
		return new Component.Command(line, environment);
	}

	/**
	 * Trains the caches that were missing, one after the other and at the lowest
	 * priority. A failure only costs the speed-up.
	 */
	void train() throws InterruptedException {
		for (Map.Entry<String, Training> entry : List.copyOf(this.missing.entrySet())) {
			Path cache = Path.of(entry.getKey());
			try {
				if (train(cache, entry.getValue())) {
					this.missing.remove(entry.getKey());
				}
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private boolean train(Path cache, Training training) throws IOException, InterruptedException {
		Files.createDirectories(this.folder);
		String name = cache.getFileName().toString();
		String application = name.substring(0, name.lastIndexOf('-'));
		Path recorded = this.folder.resolve(application + ".aotconf");
		Path draft = this.folder.resolve(application + ".draft");
		LogFile log = LogFile.of(this.logs, "aot-cache");
		try {
			boolean done = run(training, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded), log)
					&& run(training,
							List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + draft),
							log)
					&& Files.exists(draft);
			if (done) {
				deleteOlder(application);
				Files.move(draft, cache);
			}
			return done;
		}
		finally {
			Files.deleteIfExists(recorded);
			Files.deleteIfExists(draft);
		}
	}

	private boolean run(Training training, List<String> mode, LogFile log) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of("nice", "-n", "19", JavaCommands.java()));
		line.addAll(training.options());
		line.addAll(mode);
		line.add("-Dspring.context.exit=onRefresh");
		line.addAll(training.application());
		Guard guard = Guard.start(new Component.Command(line, training.environment()), this.folder, log.path());
		if (!guard.await(TRAINING_MINUTES, TimeUnit.MINUTES)) {
			guard.kill();
			return false;
		}
		return guard.exited().join() == 0;
	}

	private void deleteOlder(String application) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files
				.filter((path) -> path.getFileName().toString().matches(application + "-[0-9a-f]+\\.aot"))
				.toList()) {
				Files.delete(file);
			}
		}
	}

}
