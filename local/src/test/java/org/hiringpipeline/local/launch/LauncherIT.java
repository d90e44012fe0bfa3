package org.hiringpipeline.local.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher as a process of its own, ended in every way that it can be.
 */
class LauncherIT {

	private static final String UP = "Ctrl-C stops everything.";

	private static final long PATIENCE_SECONDS = 120;

	@TempDir
	Path folder;

	private final List<Process> launched = new ArrayList<>();

	@AfterEach
	void end() {
		this.launched.forEach(Process::destroyForcibly);
	}

	@Test
	void stoppedRefusedKilledAndRecovered() throws Exception {
		Process first = launch("--no-demo");
		List<String> started = until(first, UP);
		List<ProcessHandle> children = first.descendants().toList();
		assertThat(started).anyMatch((line) -> line.contains("for trying things out and not durable"))
			.anyMatch((line) -> line.matches(" *kafka +ready +[0-9.]+ s"))
			.anyMatch((line) -> line.contains("Authorization: Bearer"));

		Process second = launch("--no-demo");
		assertThat(rest(second)).anyMatch((line) -> line.contains("Another ./run uses"));
		assertThat(second.waitFor()).isEqualTo(2);

		// Ctrl-C takes the same way, but whoever runs the tests in the background has it
		// ignored.
		first.toHandle().destroy();
		assertThat(rest(first)).contains("Stopping").anyMatch((line) -> line.matches(" *kafka +stopped +[0-9.]+ s"));
		assertThat(first.waitFor()).isEqualTo(128 + 15);
		assertThat(children).hasSizeGreaterThan(4);
		awaitEnd(children);

		Process third = launch("--no-demo");
		assertThat(until(third, UP)).noneMatch((line) -> line.contains("ended without stopping"));
		children = third.descendants().toList();
		third.destroyForcibly();
		awaitEnd(children);

		Process fourth = launch("--once");
		assertThat(rest(fourth)).anyMatch((line) -> line.contains("ended without stopping"))
			.contains("Playing for 30")
			.anyMatch((line) -> line.matches(" *mongodb +stopped +[0-9.]+ s"));
		assertThat(fourth.waitFor()).isZero();
		assertThat(Files.readString(this.folder.resolve("summary.json"))).contains("\"scored\" : 30");
	}

	private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
		for (ProcessHandle process : processes) {
			process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
	}

	private Process launch(String... options) throws IOException {
		List<String> line = new ArrayList<>(List.of(JavaCommands.java(), "-Xmx128m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Dlogback.configurationFile=logback-launcher.xml",
				"-Dlauncher.log=" + this.folder.resolve("launcher.log"), "-cp", System.getProperty("java.class.path"),
				WithoutServices.class.getName(), this.folder.toString()));
		line.addAll(List.of(options));
		Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
		this.launched.add(process);
		return process;
	}

	private static List<String> until(Process process, String text) throws IOException {
		List<String> lines = new ArrayList<>();
		BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
		String line = reader.readLine();
		while (line != null) {
			lines.add(line);
			if (line.contains(text)) {
				return lines;
			}
			line = reader.readLine();
		}
		throw new AssertionError("ended before it said \"" + text + "\":\n" + String.join("\n", lines));
	}

	private static List<String> rest(Process process) throws IOException {
		return process.inputReader(StandardCharsets.UTF_8).readAllLines();
	}

	/**
	 * The launcher with the infrastructure alone, on free ports, and a round that goes
	 * well at once.
	 */
	static final class WithoutServices {

		private WithoutServices() {
		}

		public static void main(String[] args) {
			List<String> options = new ArrayList<>(List.of(args).subList(1, args.length));
			Ports free = Ports.free();
			for (String name : List.of("kafka", "kafka-controller", "mongodb", "issuer", "mailbox", "smtp")) {
				options.add("--port=" + name + "=" + free.of(name));
			}
			System.exit(Launcher.run(options.toArray(String[]::new), Stack.builder().services(), Path.of(args[0]),
					(stack, order) -> {
						order.out().println("Playing for " + order.candidates());
						return new Round.Outcome(true, Map.of("scored", order.candidates()));
					}));
		}

	}

}
