package org.hiringpipeline.scoring.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.hiringpipeline.scoring.ranking.Rankings.Move;
import org.jspecify.annotations.Nullable;

/** Takes the single steps of several workers in random order, with crashes. */
final class Interleaving {

	private final Rankings rankings;

	private final Random random;

	private final List<Event> queue;

	private final List<Worker> workers;

	Interleaving(Rankings rankings, Random random, List<Event> events) {
		this.rankings = rankings;
		this.random = random;
		this.queue = new ArrayList<>(events);
		events.stream().filter((event) -> random.nextInt(3) == 0).forEach(this.queue::add);
		Collections.shuffle(this.queue, random);
		this.workers = IntStream.range(0, 3).mapToObj((i) -> new Worker()).toList();
	}

	void run() {
		while (!this.queue.isEmpty() || this.workers.stream().anyMatch(Worker::isBusy)) {
			this.workers.get(this.random.nextInt(this.workers.size())).step();
		}
	}

	private final class Worker {

		private @Nullable Event event;

		private @Nullable Move move;

		private boolean counted;

		boolean isBusy() {
			return this.event != null;
		}

		void step() {
			if (this.event == null) {
				take();
			}
			else if (this.counted) {
				Interleaving.this.rankings.store(Objects.requireNonNull(this.move).after());
				rest();
			}
			else if (this.move == null) {
				look(this.event);
			}
			else {
				this.counted = Interleaving.this.rankings.count(this.move);
				this.move = this.counted ? this.move : null;
			}
			mishap();
		}

		private void take() {
			if (!Interleaving.this.queue.isEmpty()) {
				this.event = Interleaving.this.queue.removeLast();
			}
		}

		private void look(Event current) {
			var seen = Interleaving.this.rankings.look(current.unknown());
			if (seen.isPresent()) {
				this.move = seen.get().move(current.change()).orElse(null);
				if (this.move == null) {
					rest();
				}
			}
		}

		/**
		 * Its event is delivered again: after a crash, or to somebody else while it goes
		 * on.
		 */
		private void mishap() {
			int chance = Interleaving.this.random.nextInt(20);
			if (this.event != null && chance < 3) {
				int somewhere = Interleaving.this.random.nextInt(Interleaving.this.queue.size() + 1);
				Interleaving.this.queue.add(somewhere, this.event);
				if (chance < 2) {
					rest();
				}
			}
		}

		private void rest() {
			this.event = null;
			this.move = null;
			this.counted = false;
		}

	}

}
