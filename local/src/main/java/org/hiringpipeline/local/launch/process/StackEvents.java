package org.hiringpipeline.local.launch.process;

import java.time.Duration;

/**
 * Told what happens to components; from several threads.
 */
public interface StackEvents {

	/** Says nothing. */
	StackEvents SILENT = (component, state, after, detail) -> {
	};

	/** What a component may be in. */
	enum State {

		/** Being prepared and started. */
		STARTING,

		/** Answers. */
		READY,

		/** Did not start. */
		FAILED,

		/** Ended by itself after it was ready. */
		DIED,

		/** Asked to stop. */
		STOPPING,

		/** Ended as asked. */
		STOPPED,

		/** Had to be killed because it did not end as asked. */
		KILLED

	}

	/**
	 * A component changed.
	 * @param after the time since it was started, or since it was asked to stop
	 * @param detail a few words, or empty
	 */
	void changed(String component, State state, Duration after, String detail);

}
