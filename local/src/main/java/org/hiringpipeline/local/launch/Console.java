package org.hiringpipeline.local.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.hiringpipeline.local.launch.process.StackEvents;
import org.jspecify.annotations.Nullable;

/**
 * Prints a line per component. On a terminal the lines of components that are starting
 * stay at the bottom and count their seconds; elsewhere every change is a line of its
 * own.
 */
final class Console implements StackEvents {

	private static final long TICK_MILLIS = 200;

	private final PrintStream out;

	private final boolean terminal;

	private final Map<String, Long> starting = new LinkedHashMap<>();

	private int drawn;

	Console(PrintStream out, boolean terminal) {
		this.out = out;
		this.terminal = terminal;
		if (terminal) {
			Thread.ofPlatform().daemon().name("console").start(this::tick);
		}
	}

	/**
	 * Whether standard output is a terminal is told by the script, which can ask.
	 */
	static Console standard() {
		return new Console(System.out, Boolean.getBoolean("launcher.terminal"));
	}

	@Override
	public synchronized void changed(String component, State state, Duration after, String detail) {
		if (state == State.STARTING) {
			this.starting.put(component, System.nanoTime());
		}
		else {
			this.starting.remove(component);
		}
		if ((state == State.STARTING && this.terminal) || state == State.STOPPING) {
			draw();
			return;
		}
		say(line(component, word(state), (state == State.STARTING || state == State.DIED) ? null : after)
				+ (detail.isEmpty() ? "" : " (" + detail + ")"));
	}

	private static String word(State state) {
		return switch (state) {
			case STARTING -> "starting";
			case READY -> "ready";
			case FAILED -> "failed";
			case DIED -> "died; everything else goes on";
			case STOPPING -> "stopping";
			case STOPPED -> "stopped";
			case KILLED -> "killed, it did not stop";
		};
	}

	private static String line(String component, String word, @Nullable Duration after) {
		String line = "  %-22s %s".formatted(component, word);
		return (after != null) ? line + String.format(Locale.ROOT, "  %.1f s", after.toMillis() / 1000.0) : line;
	}

	/** Prints a line of words above the components that are starting. */
	synchronized void say(String line) {
		erase();
		this.out.println(line);
		draw();
	}

	private void erase() {
		if (this.drawn > 0) {
			this.out.print("\033[" + this.drawn + "A\033[J");
			this.drawn = 0;
		}
	}

	private void draw() {
		if (!this.terminal) {
			return;
		}
		erase();
		long now = System.nanoTime();
		this.starting.forEach(
				(component, since) -> this.out.println(line(component, "starting", Duration.ofNanos(now - since))));
		this.drawn = this.starting.size();
		this.out.flush();
	}

	private void tick() {
		try {
			while (true) {
				Thread.sleep(TICK_MILLIS);
				synchronized (this) {
					if (!this.starting.isEmpty()) {
						draw();
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
