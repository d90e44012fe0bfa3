package org.hiringpipeline.notification.sending;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.tally.CountMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * What is looked after now and then, apart from the sending: how long the oldest message
 * waits, and messages that a crash left uncounted. Nothing is asked while metrics are
 * read; where the store does not answer the last value stays.
 */
final class Housekeeping implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	private final Messages messages;

	private final CountMessage counting;

	private final SendingMetrics metrics;

	private final SendingSettings settings;

	private @Nullable ScheduledExecutorService rounds;

	Housekeeping(Messages messages, CountMessage counting, SendingMetrics metrics, SendingSettings settings) {
		this.messages = messages;
		this.counting = counting;
		this.metrics = metrics;
		this.settings = settings;
	}

	private void round() {
		try {
			this.metrics.oldestOpen(this.messages.oldestOpen());
			this.counting.makeUp();
		}
		catch (RuntimeException ex) {
			log.warn("what waits could not be looked at and will be again: {}", ex.getClass().getName());
		}
	}

	@Override
	public void start() {
		long pause = this.settings.housekeeping().toMillis();
		this.rounds = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("send-housekeeping").daemon().factory());
		this.rounds.scheduleWithFixedDelay(this::round, 0, pause, TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		if (this.rounds != null) {
			this.rounds.shutdownNow();
		}
		this.rounds = null;
	}

	@Override
	public boolean isRunning() {
		return this.rounds != null;
	}

	/** Before the database is closed. */
	@Override
	public int getPhase() {
		return 0;
	}

}
