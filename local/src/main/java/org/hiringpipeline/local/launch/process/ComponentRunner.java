package org.hiringpipeline.local.launch.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.local.launch.process.StackEvents.State;
import org.jspecify.annotations.Nullable;

/**
 * Runs one component: starts it and waits until it answers, tells when it dies, stops it
 * within a bound.
 */
public final class ComponentRunner {

	private static final long POLL_MILLIS = 100;

	private static final int TAIL_LINES = 20;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration PATIENCE_ELSEWHERE = Duration.ofSeconds(30);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

	private final Component component;

	private final Path folder;

	private final LogFile log;

	private final StackEvents events;

	private volatile @Nullable Guard process;

	private volatile boolean stopping;

	/** The process whose end was asked for, and is no news. */
	private volatile @Nullable Guard dismissed;

	ComponentRunner(Component component, Path folder, LogFile log, StackEvents events) {
		this.component = component;
		this.folder = folder;
		this.log = log;
		this.events = events;
	}

	Component component() {
		return this.component;
	}

	public @Nullable Guard process() {
		return this.process;
	}

	/** Allows a start, also after a stop. */
	public void allow() {
		this.stopping = false;
	}

	/** Starts it and returns once it answers; a stop meanwhile, or before, ends that. */
	public void start() throws StackFailure, InterruptedException {
		if (this.stopping) {
			throw new StackFailure(this.component.name() + " is not started any more");
		}
		long since = System.nanoTime();
		this.events.changed(this.component.name(), State.STARTING, Duration.ZERO, "");
		try {
			Component.Launch launch = this.component.launch();
			Guard started = (launch != null) ? Guard.start(launch.prepare(), this.folder, this.log.path()) : null;
			this.process = started;
			awaitReady(started, (started != null) ? PATIENCE : PATIENCE_ELSEWHERE);
			this.component.setUp().run();
			this.events.changed(this.component.name(), State.READY, since(since), "");
			if (started != null) {
				started.exited().thenAccept((code) -> ended(started, code));
			}
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw failed(ex, since(since));
		}
	}

	private StackFailure failed(Exception cause, Duration after) {
		if (!this.stopping) {
			this.events.changed(this.component.name(), State.FAILED, after, "");
			return new StackFailure(report(cause));
		}
		Guard running = this.process;
		if (running != null && running.alive()) {
			running.kill();
			awaitEnd(running, STOP_PATIENCE);
		}
		return new StackFailure(this.component.name() + " was stopped while it started");
	}

	private void awaitReady(@Nullable Guard started, Duration patience) throws InterruptedException, StackFailure {
		long deadline = System.nanoTime() + patience.toNanos();
		@Nullable Exception last = null;
		while (System.nanoTime() < deadline) {
			if (this.stopping) {
				throw new StackFailure("it was stopped while it started");
			}
			if (started != null && started.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
				throw new StackFailure("it ended with exit code " + started.exited().join());
			}
			try {
				if (this.component.check().ready()) {
					return;
				}
			}
			catch (InterruptedException ex) {
				throw ex;
			}
			catch (Exception ex) {
				last = ex;
			}
			if (started == null) {
				TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
			}
		}
		throw new StackFailure("it did not answer within " + patience.toSeconds() + " s"
				+ ((last != null) ? " (" + last.getMessage() + ")" : ""));
	}

	private String report(Exception cause) {
		StringBuilder report = new StringBuilder(this.component.name()).append(" did not start: ")
			.append((cause.getMessage() != null) ? cause.getMessage() : cause.toString());
		if (this.component.launch() != null) {
			this.log.last(TAIL_LINES).forEach((line) -> report.append("\n    ").append(line));
			report.append("\n  Log: ").append(this.log.path());
		}
		return report.toString();
	}

	private void ended(Guard which, int code) {
		if (which != this.dismissed) {
			this.events.changed(this.component.name(), State.DIED, Duration.ZERO,
					"exit code " + code + ", log: " + this.log.path());
		}
	}

	/** Asks it to end, and kills it when it does not within the bound. */
	public void stop() {
		this.stopping = true;
		Guard running = this.process;
		this.dismissed = running;
		if (running == null || !running.alive()) {
			return;
		}
		long since = System.nanoTime();
		this.events.changed(this.component.name(), State.STOPPING, Duration.ZERO, "");
		running.terminate();
		State end = awaitEnd(running, STOP_PATIENCE) ? State.STOPPED : State.KILLED;
		if (end == State.KILLED) {
			running.kill();
			awaitEnd(running, STOP_PATIENCE);
		}
		this.events.changed(this.component.name(), end, since(since), "");
	}

	/** Kills it at once, as a crash would. */
	public void kill() {
		this.stopping = true;
		Guard running = this.process;
		this.dismissed = running;
		if (running != null) {
			running.kill();
			awaitEnd(running, STOP_PATIENCE);
		}
	}

	private static boolean awaitEnd(Guard running, Duration patience) {
		try {
			return running.await(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
