package org.hiringpipeline.platform.outbox;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does the same thing again and again until it is stopped. No exception
 * ends it; if the virtual machine itself fails, {@link #isAlive} tells.
 */
final class Loop {

	private static final Logger log = LoggerFactory.getLogger(Loop.class);

	private static final Duration LAST_WAIT = Duration.ofSeconds(2);

	private final Step step;

	private final Thread thread;

	private volatile boolean stopped;

	private Loop(String name, Step step) {
		this.step = step;
		this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
	}

	static Loop start(String name, Step step) {
		var loop = new Loop(name, step);
		loop.thread.start();
		return loop;
	}

	private void run() {
		while (!this.stopped) {
			try {
				this.step.take();
			}
			catch (VirtualMachineError ex) {
				log.error("{} ends", this.thread.getName(), ex);
				throw ex;
			}
			catch (InterruptedException ex) {
				log.debug("{} was interrupted", this.thread.getName());
			}
			catch (Exception | Error ex) {
				log.error("{} goes on after", this.thread.getName(), ex);
			}
		}
	}

	boolean isAlive() {
		return this.thread.isAlive();
	}

	/** Ends it and waits a moment until it has. */
	void stop() {
		this.stopped = true;
		this.thread.interrupt();
		try {
			this.thread.join(LAST_WAIT);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What is done again and again; waits where there is nothing to do. */
	@FunctionalInterface
	interface Step {

		void take() throws InterruptedException;

	}

}
