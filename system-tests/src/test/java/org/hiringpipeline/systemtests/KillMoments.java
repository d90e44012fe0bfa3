package org.hiringpipeline.systemtests;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.hiringpipeline.local.round.Pace;

/**
 * Moments spread over the steps of a round. A little beyond each, the round waits until
 * what was killed then is back, so that the next kill finds it at work too, however slow
 * the machine is.
 */
final class KillMoments implements Pace {

	private final List<Integer> moments;

	private final int slack;

	private int begun;

	private int past;

	private KillMoments(List<Integer> moments, int slack) {
		this.moments = moments;
		this.slack = slack;
	}

	/**
	 * Draws moments.
	 * @param count how many
	 * @param steps how many steps the round has
	 */
	static KillMoments draw(int count, int steps, Random random) {
		double share = 0.92 / count;
		return new KillMoments(IntStream.range(0, count)
			.map((i) -> (int) (steps * (0.04 + share * (i + 0.75 * random.nextDouble()))))
			.boxed()
			.toList(), steps / 20);
	}

	@Override
	public synchronized void awaitTurn() throws InterruptedException {
		while (this.past < this.moments.size() && this.begun >= this.moments.get(this.past) + this.slack) {
			wait();
		}
		this.begun++;
	}

	/** Whether the next moment has come. */
	synchronized boolean isReached() {
		return this.past < this.moments.size() && this.begun >= this.moments.get(this.past);
	}

	/** The round may go on to the next moment. */
	synchronized void pass() {
		this.past++;
		notifyAll();
	}

	/** The round may go on to its end. */
	synchronized void passAll() {
		this.past = this.moments.size();
		notifyAll();
	}

	synchronized int begun() {
		return this.begun;
	}

}
