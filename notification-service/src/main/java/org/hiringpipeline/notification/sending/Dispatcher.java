package org.hiringpipeline.notification.sending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.platform.aggregate.WrittenByNewer;
import org.hiringpipeline.platform.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Has messages sent by a few threads: at once what is handed over after it was stored,
 * and soon what a sweep finds due in the database: retries, what did not fit in the
 * queue, what a crash left.
 */
public final class Dispatcher implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

	private final SendMessage sending;

	private final Messages messages;

	private final SendingSettings settings;

	/** What this instance has in hand already. */
	private final Set<String> inHand = ConcurrentHashMap.newKeySet();

	private volatile @Nullable ThreadPoolExecutor senders;

	private volatile @Nullable ScheduledExecutorService sweeps;

	/** Whether the last sweep left something. */
	private volatile boolean more;

	private final AtomicBoolean wanted = new AtomicBoolean();

	Dispatcher(SendMessage sending, Messages messages, SendingSettings settings) {
		this.sending = sending;
		this.messages = messages;
		this.settings = settings;
	}

	/**
	 * Has a message sent soon; returns at once. One that does not fit is left to the
	 * sweep.
	 */
	public void offer(String id) {
		var pool = this.senders;
		if (pool == null || !this.inHand.add(id)) {
			return;
		}
		try {
			pool.execute(() -> send(id));
		}
		catch (RejectedExecutionException ex) {
			this.inHand.remove(id);
		}
	}

	/**
	 * Takes some of what is due, by chance: the other instances look at the same ones.
	 */
	void sweep() {
		this.wanted.set(false);
		try {
			int room = Math.min(this.settings.batch(), room());
			if (room > 0) {
				var due = new ArrayList<>(this.messages.due(this.settings.window()));
				due.removeAll(this.inHand);
				Collections.shuffle(due);
				due.stream().limit(room).forEach(this::offer);
				this.more = due.size() > room;
			}
		}
		catch (RuntimeException ex) {
			log.warn("due messages could not be looked for and will be again: {}", ex.getClass().getName());
		}
	}

	private void send(String id) {
		try {
			this.sending.send(id);
		}
		catch (RuntimeException ex) {
			// Its text could quote a person's data, so only its kind is logged.
			log.warn("message {} could not be worked on and will be again: {}", id, ex.getClass().getName());
			this.more = false;
			if (ex instanceof WrittenByNewer || !StoreFailures.isTransient(ex)) {
				stepBack(id);
			}
		}
		finally {
			this.inHand.remove(id);
			sweepSoon();
		}
	}

	private void stepBack(String id) {
		try {
			this.messages.stepBack(id);
		}
		catch (RuntimeException ex) {
			log.warn("message {} could not be put off: {}", id, ex.getClass().getName());
		}
	}

	/** A backlog is not kept waiting for the clock. */
	private void sweepSoon() {
		var pool = this.senders;
		var sweeper = this.sweeps;
		if (this.more && pool != null && sweeper != null && pool.getQueue().size() < this.settings.concurrency()
				&& this.wanted.compareAndSet(false, true)) {
			try {
				sweeper.execute(this::sweep);
			}
			catch (RejectedExecutionException ex) {
				// It is stopping.
			}
		}
	}

	private int room() {
		var pool = this.senders;
		return (pool != null) ? pool.getQueue().remainingCapacity() : 0;
	}

	@Override
	public void start() {
		this.senders = new ThreadPoolExecutor(this.settings.concurrency(), this.settings.concurrency(), 0,
				TimeUnit.SECONDS, new ArrayBlockingQueue<>(this.settings.queue()),
				Thread.ofVirtual().name("send-", 0).factory());
		long pause = this.settings.sweepInterval().toMillis();
		var sweeper = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("send-sweep").daemon().factory());
		this.sweeps = sweeper;
		sweeper.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
	}

	/** Lets the running ones finish; what only waits stays in the database. */
	@Override
	public void stop() {
		var pool = this.senders;
		this.senders = null;
		var sweeper = this.sweeps;
		if (sweeper != null) {
			sweeper.shutdown();
		}
		if (pool == null) {
			return;
		}
		pool.getQueue().clear();
		pool.shutdown();
		try {
			if (!pool.awaitTermination(this.settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
				log.info("stopping with messages on their way; they are taken up again when their claims lapse");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.inHand.clear();
	}

	@Override
	public boolean isRunning() {
		return this.senders != null;
	}

	/** After the consumers and the web server, before the outbox and the database. */
	@Override
	public int getPhase() {
		return 0;
	}

}
