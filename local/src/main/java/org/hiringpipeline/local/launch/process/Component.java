package org.hiringpipeline.local.launch.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One thing the supervisor starts, or only waits for when it runs elsewhere.
 *
 * @param needs components that must be ready first
 * @param listeners names of the ports it listens on
 * @param launch prepares and tells the command, null when it runs elsewhere
 * @param check whether it answers; a failure counts as no
 * @param setUp done once it answers, before those that need it start
 */
public record Component(String name, Set<String> needs, Set<String> listeners, @Nullable Launch launch, Check check,
		Action setUp) {

	/** A command with the variables that it gets beside the launcher's own. */
	public record Command(List<String> line, Map<String, String> environment) {

	}

	/** Prepares what the command needs. */
	@FunctionalInterface
	public interface Launch {

		Command prepare() throws Exception;

	}

	/** Asks a component whether it can be used. */
	@FunctionalInterface
	public interface Check {

		boolean ready() throws Exception;

	}

	/** Something to do once. */
	@FunctionalInterface
	public interface Action {

		Action NONE = () -> {
		};

		void run() throws Exception;

	}

}
