package org.hiringpipeline.local.launch.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.local.launch.JavaCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GuardTests {

	@TempDir
	Path folder;

	@Test
	void theExitCodeAndTheOutputAreTheCommands() throws Exception {
		Guard guard = start("echo hello; exit 7");

		assertThat(guard.exited().get(30, TimeUnit.SECONDS)).isEqualTo(7);
		assertThat(Files.readString(log())).contains("hello");
	}

	@Test
	void thePidIsTheCommandsOwn() throws Exception {
		Guard guard = start("echo $$; exec sleep 600");
		await().until(() -> Files.readString(log()).endsWith("\n"));

		guard.kill();

		assertThat(guard.exited().get(30, TimeUnit.SECONDS)).isEqualTo(128 + 9);
		assertThat(Files.readString(log()).strip()).isEqualTo(String.valueOf(guard.pid()));
	}

	@Test
	void theTerminalsInterruptIsIgnoredButATerminationIsNot() throws Exception {
		Guard guard = start("exec sleep 600");

		guard.signal("INT");
		assertThat(guard.await(300, TimeUnit.MILLISECONDS)).isFalse();
		guard.terminate();

		assertThat(guard.exited().get(30, TimeUnit.SECONDS)).isEqualTo(128 + 15);
	}

	@Test
	void killingTheParentLeavesNoChild() throws Exception {
		Process parent = new ProcessBuilder(JavaCommands.java(), "-Xmx32m", "-XX:+UseSerialGC", "-cp",
				System.getProperty("java.class.path"), Parent.class.getName(), this.folder.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		long child;
		try (BufferedReader reader = parent.inputReader(StandardCharsets.US_ASCII)) {
			child = Long.parseLong(reader.readLine());
		}
		ProcessHandle handle = ProcessHandle.of(child).orElseThrow();

		parent.destroyForcibly();

		assertThat(handle.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
	}

	private Guard start(String script) throws IOException {
		return Guard.start(new Component.Command(List.of("/bin/sh", "-c", script), Map.of()), this.folder, log());
	}

	private Path log() {
		return this.folder.resolve("log");
	}

	/**
	 * A launcher that starts a child that ignores what can be ignored, and waits to be
	 * killed.
	 */
	static final class Parent {

		private Parent() {
		}

		public static void main(String[] args) throws IOException, InterruptedException {
			Path folder = Path.of(args[0]);
			Guard guard = Guard.start(
					new Component.Command(
							List.of("/bin/sh", "-c", "trap '' TERM HUP PIPE; while :; do sleep 600; done"), Map.of()),
					folder, folder.resolve("log"));
			System.out.println(guard.pid());
			guard.await(10, TimeUnit.MINUTES);
		}

	}

}
