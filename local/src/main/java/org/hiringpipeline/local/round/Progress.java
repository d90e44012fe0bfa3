package org.hiringpipeline.local.round;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Says now and then how far the candidates are. */
final class Progress implements AutoCloseable {

	/** How far a candidate is. */
	enum Step {

		APPLIED, STARTED, HANDED_IN, SCORED

	}

	private final PrintStream out;

	private final Map<Integer, Step> steps = new ConcurrentHashMap<>();

	private final ScheduledExecutorService ticker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("progress").daemon().factory());

	private String said = "";

	Progress(PrintStream out) {
		this.out = out;
		this.ticker.scheduleAtFixedRate(this::say, 2, 2, TimeUnit.SECONDS);
	}

	void reached(SampleCandidate candidate, Step step) {
		this.steps.put(candidate.number(), step);
	}

	/** One line of the story. */
	void tell(String line) {
		this.out.println("  " + line);
	}

	private void say() {
		var counts = new TreeMap<Step, Long>(
				this.steps.values().stream().collect(Collectors.groupingBy((step) -> step, Collectors.counting())));
		var line = counts.entrySet()
			.stream()
			.map((entry) -> "%s %d".formatted(entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
					entry.getValue()))
			.collect(Collectors.joining(" · "));
		if (!line.isEmpty() && !line.equals(this.said)) {
			this.out.println("    … " + line);
			this.said = line;
		}
	}

	@Override
	public void close() {
		this.ticker.shutdownNow();
	}

}
