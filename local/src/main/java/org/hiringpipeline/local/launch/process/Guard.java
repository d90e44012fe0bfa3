package org.hiringpipeline.local.launch.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process below a small shell that holds a pipe from this one: when this process
 * ends, however it ends, the pipe closes and the shell kills the child. The child ignores
 * the terminal's Ctrl-C, so that the order of stopping is ours.
 */
public final class Guard {

	private static final String SCRIPT = """
			trap '' INT HUP QUIT
			log=$1
			shift
			exec 3<&0
			"$@" </dev/null >>"$log" 2>&1 3<&- &
			child=$!
			( exec >/dev/null 2>&1; read -r _ <&3; kill -9 "$child" ) &
			watch=$!
			echo "$child"
			exec >/dev/null 2>&1
			wait "$child"
			code=$?
			kill -9 "$watch"
			exit "$code"
			""";

	private final Process shell;

	private final ProcessHandle child;

	private final CompletableFuture<Integer> exited;

	private Guard(Process shell, ProcessHandle child) {
		this.shell = shell;
		this.child = child;
		this.exited = shell.onExit().thenApply(Process::exitValue);
	}

	/**
	 * Starts a command; what it prints is appended to the log.
	 */
	public static Guard start(Component.Command command, Path folder, Path log) throws IOException {
		Files.createDirectories(log.toAbsolutePath().getParent());
		List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "guard", log.toAbsolutePath().toString()));
		line.addAll(command.line());
		ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(command.environment());
		Process shell = builder.start();
		try (BufferedReader reader = shell.inputReader(StandardCharsets.US_ASCII)) {
			String pid = reader.readLine();
			if (pid == null) {
				throw new IOException("The guard of " + command.line().getFirst() + " did not start");
			}
			return new Guard(shell, ProcessHandle.of(Long.parseLong(pid)).orElseGet(shell::toHandle));
		}
	}

	/** The process id of the command itself. */
	public long pid() {
		return this.child.pid();
	}

	public boolean alive() {
		return this.shell.isAlive();
	}

	/** Completes with the exit code, 128 and more for a signal. */
	public CompletableFuture<Integer> exited() {
		return this.exited;
	}

	/** Waits up to the given time; true when the process ended. */
	public boolean await(long time, TimeUnit unit) throws InterruptedException {
		return this.shell.waitFor(time, unit);
	}

	void terminate() {
		signal("CONT");
		this.child.destroy();
	}

	public void kill() {
		this.child.destroyForcibly();
	}

	/** Sends a signal by name, such as {@code STOP}. */
	public void signal(String name) {
		try {
			new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new IllegalStateException("kill -" + name + " could not be run", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
