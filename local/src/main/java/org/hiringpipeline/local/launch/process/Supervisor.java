package org.hiringpipeline.local.launch.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts components in the order of their needs, side by side where they need nothing of
 * each other, and stops them in the reverse order.
 */
public final class Supervisor {

	private final Map<String, ComponentRunner> runners = new LinkedHashMap<>();

	private final Path logs;

	public Supervisor(List<Component> components, Path folder, Path logs, StackEvents events) {
		this.logs = logs;
		for (Component component : components) {
			this.runners.put(component.name(),
					new ComponentRunner(component, folder, LogFile.of(logs, component.name()), events));
		}
	}

	public ComponentRunner runner(String component) {
		ComponentRunner runner = this.runners.get(component);
		if (runner == null) {
			throw new IllegalArgumentException(
					"no component is called " + component + "; there are " + String.join(", ", this.runners.keySet()));
		}
		return runner;
	}

	/**
	 * Returns when all are ready; when one fails, all are stopped first.
	 */
	public void start() throws StackFailure, IOException, InterruptedException {
		for (ComponentRunner runner : this.runners.values()) {
			runner.allow();
			LogFile.of(this.logs, runner.component().name()).rotate();
		}
		CompletableFuture<Boolean> outcome = new CompletableFuture<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Map<String, CompletableFuture<Boolean>> started = new LinkedHashMap<>();
			for (ComponentRunner runner : this.runners.values()) {
				String name = runner.component().name();
				CompletableFuture<Boolean> needs = all(
						runner.component().needs().stream().map(started::get).filter(Objects::nonNull).toList());
				CompletableFuture<Boolean> own = needs.thenApplyAsync((ready) -> start(runner), threads);
				own.whenComplete((ready, failure) -> {
					if (failure != null) {
						outcome.completeExceptionally(failure);
					}
				});
				started.put(name, own);
			}
			all(List.copyOf(started.values())).thenAccept(outcome::complete);
			awaitOutcome(outcome);
		}
	}

	private void awaitOutcome(CompletableFuture<Boolean> outcome) throws StackFailure {
		try {
			outcome.join();
		}
		catch (CompletionException ex) {
			stop();
			Throwable cause = ex;
			while (cause instanceof CompletionException && cause.getCause() != null) {
				cause = cause.getCause();
			}
			throw (cause instanceof StackFailure failure) ? failure : new StackFailure(String.valueOf(cause));
		}
	}

	private static CompletableFuture<Boolean> all(List<CompletableFuture<Boolean>> futures) {
		return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenApply((nothing) -> true);
	}

	private static boolean start(ComponentRunner runner) {
		try {
			runner.start();
			return true;
		}
		catch (StackFailure ex) {
			throw new CompletionException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CompletionException(ex);
		}
	}

	/** Stops what runs, those that need others first; those of one rank side by side. */
	public void stop() {
		for (List<ComponentRunner> rank : ranks().reversed()) {
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				rank.forEach((runner) -> threads.execute(runner::stop));
			}
		}
	}

	private List<List<ComponentRunner>> ranks() {
		Map<String, Integer> rankOf = new LinkedHashMap<>();
		List<List<ComponentRunner>> ranks = new ArrayList<>();
		for (ComponentRunner runner : this.runners.values()) {
			int rank = 0;
			for (String need : runner.component().needs()) {
				rank = Math.max(rank, rankOf.getOrDefault(need, -1) + 1);
			}
			rankOf.put(runner.component().name(), rank);
			while (ranks.size() <= rank) {
				ranks.add(new ArrayList<>());
			}
			ranks.get(rank).add(runner);
		}
		return ranks;
	}

}
