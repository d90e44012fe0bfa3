package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.local.launch.process.Component;
import org.hiringpipeline.local.launch.process.Guard;
import org.hiringpipeline.local.launch.process.LogFile;

/**
 * A Boot jar unpacked into a plain jar and its libraries, which starts faster. Unpacked
 * again when the jar changed.
 */
final class Unpacked {

	private static final long PATIENCE_SECONDS = 60;

	private static final int TAIL_LINES = 5;

	private Unpacked() {
	}

	/**
	 * Returns the jar to run.
	 */
	static Path of(Path jar, Path folder, Path logs) throws IOException, InterruptedException {
		Path stamp = folder.resolve("unpacked-from");
		Path runnable = folder.resolve(jar.getFileName());
		String current = AotCaches.stamp(jar.toString());
		if (Files.exists(runnable) && Files.exists(stamp) && Files.readString(stamp).equals(current)) {
			return runnable;
		}
		Folders.delete(folder);
		Files.createDirectories(folder);
		LogFile log = LogFile.of(logs, folder.getFileName() + "-unpack");
		log.rotate();
		Guard guard = Guard.start(new Component.Command(List.of(JavaCommands.java(), "-Xmx64m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force",
				"--destination", folder.toString()), Map.of()), folder, log.path());
		if (!guard.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || guard.exited().join() != 0 || !Files.exists(runnable)) {
			guard.kill();
			throw new IOException(jar + " could not be unpacked: " + String.join(" ", log.last(TAIL_LINES)));
		}
		Files.writeString(stamp, current);
		return runnable;
	}

}
