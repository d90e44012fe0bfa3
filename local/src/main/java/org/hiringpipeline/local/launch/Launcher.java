package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.engine.MongoUri;
import org.hiringpipeline.local.launch.process.StackFailure;
import org.hiringpipeline.local.round.DemonstrationRound;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./run} executes: starts the stack, has the round played, stays until it is
 * stopped.
 */
public final class Launcher {

	private static final int WRONG_USE = 2;

	private static final int FAILED = 1;

	private static final long LINGERING_SECONDS = 10;

	private final Options options;

	private final Stack.Builder builder;

	private final Path folder;

	private final Console console;

	private final Round round;

	private volatile boolean ending;

	Launcher(Options options, Stack.Builder builder, Path folder, Console console, Round round) {
		this.options = options;
		this.builder = builder;
		this.folder = folder;
		this.console = console;
		this.round = round;
	}

	/**
	 * Runs until it is stopped, or with {@code --once} until the round is over.
	 * @param args see {@code ./run --help}
	 */
	public static void main(String[] args) {
		System.exit(run(args, Stack.builder(), Folders.checkout().resolve(".local"), new DemonstrationRound()));
	}

	/** Returns the exit code, with what went wrong said in words. */
	static int run(String[] args, Stack.Builder builder, Path folder, Round round) {
		try {
			Options options = Options.parse(args);
			if (options.help()) {
				System.out.print(help());
				return 0;
			}
			return new Launcher(options, builder, folder, Console.standard(), round).run();
		}
		catch (Refused ex) {
			System.err.println(ex.getMessage());
			return WRONG_USE;
		}
		catch (IOException | StackFailure ex) {
			System.err.println(ex.getMessage());
			return FAILED;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return FAILED;
		}
	}

	private static String help() {
		try (InputStream text = Launcher.class.getResourceAsStream("/help.txt")) {
			return (text != null) ? new String(text.readAllBytes(), StandardCharsets.UTF_8) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int run() throws Refused, IOException, StackFailure, InterruptedException {
		RunLock lock = RunLock.take(this.folder);
		if (this.options.fresh()) {
			Folders.delete(this.folder.resolve("data"));
			this.console.say("The data of earlier runs is deleted.");
		}
		Stack stack = this.builder.folder(this.folder)
			.ports(this.options.ports())
			.kafka(setting("KAFKA_BOOTSTRAP_SERVERS"))
			.mongodb(setting("MONGODB_URI"))
			.events(this.console)
			.build();
		sayWhatIsUsed(stack);
		checkPorts(stack, lock);
		Runnable stop = () -> stop(stack, lock);
		Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
		start(stack);
		int code = this.options.demo() ? play(stack) : 0;
		if (this.options.once()) {
			stop.run();
			return code;
		}
		this.console.say("\n" + WhereToLook.text(stack) + "\nCtrl-C stops everything.");
		stack.prepareNextStart();
		new CountDownLatch(1).await();
		return code;
	}

	/**
	 * Whoever comes second, of this thread and the one that Ctrl-C starts, waits for the
	 * first.
	 */
	private synchronized void stop(Stack stack, RunLock lock) {
		this.ending = true;
		if (stack.anyRunning()) {
			this.console.say("Stopping");
		}
		stack.stop();
		lock.stopped();
	}

	private static @Nullable String setting(String variable) {
		String value = System.getenv(variable);
		return (value == null || value.isBlank()) ? null : value;
	}

	private void sayWhatIsUsed(Stack stack) {
		this.console.say((setting("KAFKA_BOOTSTRAP_SERVERS") != null)
				? "Kafka: " + stack.url("kafka") + " (KAFKA_BOOTSTRAP_SERVERS)" : "Kafka: embedded broker");
		this.console.say((setting("MONGODB_URI") != null)
				? "MongoDB: " + MongoUri.printable(stack.url("mongodb")) + " (MONGODB_URI)"
				: "MongoDB: embedded engine, for trying things out and not durable; MONGODB_URI names a real one");
		this.console.say("Data and logs: " + this.folder);
	}

	/** After a run that did not stop, its last processes may still be about to end. */
	private void checkPorts(Stack stack, RunLock lock) throws StackFailure, InterruptedException {
		lock.leftByLastRun()
			.ifPresent((left) -> this.console.say("The last run ended without stopping (" + left
					+ "). Kafka recovers its log, the MongoDB engine opens what it had saved; ./run --fresh starts over."));
		long deadline = System.nanoTime()
				+ (lock.leftByLastRun().isPresent() ? TimeUnit.SECONDS.toNanos(LINGERING_SECONDS) : 0);
		List<String> conflicts = stack.portConflicts();
		while (!conflicts.isEmpty()) {
			if (System.nanoTime() >= deadline) {
				lock.stopped();
				throw new StackFailure(String.join("\n", conflicts));
			}
			TimeUnit.MILLISECONDS.sleep(200);
			conflicts = stack.portConflicts();
		}
	}

	private void start(Stack stack) throws StackFailure, InterruptedException {
		boolean hadData = Files.exists(this.folder.resolve("data"));
		long since = System.nanoTime();
		try {
			stack.start();
		}
		catch (StackFailure ex) {
			if (this.ending) {
				// Ctrl-C: what is still to be said is said by the thread that stops.
				new CountDownLatch(1).await();
			}
			throw hadData ? new StackFailure(ex.getMessage()
					+ "\nIf the data of earlier runs cannot be opened: ./run --fresh starts without it.") : ex;
		}
		this.console.say("Ready after %.1f s".formatted((System.nanoTime() - since) / 1e9));
	}

	private int play(Stack stack) throws InterruptedException {
		try {
			Round.Outcome outcome = this.round.play(stack,
					new Round.Order(this.options.candidates(), this.options.seed(), System.out));
			JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
			Files.writeString(this.folder.resolve("summary.json"), json.writeValueAsString(outcome.summary()) + "\n");
			return outcome.complete() ? 0 : FAILED;
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			this.console.say("The round could not be played to its end: " + ex);
			return FAILED;
		}
	}

}
