package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs tools that may be installed.
 */
final class Command {

	private Command() {
	}

	/** Skips the test, and says why, unless the probe of a tool succeeds. */
	static void assumeInstalled(String tool, String... probe) {
		assumeThat(succeeds(probe)).as(() -> tool + " is not installed: what needs it is not checked here").isTrue();
	}

	/** The output of a command in the module's folder. */
	static String run(String... command) {
		Result result = execute(command);
		if (result.exit() != 0) {
			throw new AssertionError("%s: %s".formatted(String.join(" ", command), result.output()));
		}
		return result.output();
	}

	private static boolean succeeds(String... command) {
		try {
			return execute(command).exit() == 0;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private static Result execute(String... command) {
		try {
			Process process = new ProcessBuilder(List.of(command)).directory(DeployFiles.DEPLOY.toFile())
				.redirectErrorStream(true)
				.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Result(process.waitFor(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private record Result(int exit, String output) {
	}

}
