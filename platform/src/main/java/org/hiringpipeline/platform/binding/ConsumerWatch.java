package org.hiringpipeline.platform.binding;

import java.util.List;
import java.util.concurrent.Future;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Looks after the consumers for as long as the service runs: restarts what has ended and
 * checks the bindings until they stand. Its thread also ends the pauses of partitions.
 */
final class ConsumerWatch implements SmartLifecycle, DisposableBean {

	/** So that a look at Kafka that takes long delays nothing else. */
	private static final int THREADS = 3;

	private final Containers containers;

	private final Bindings bindings;

	private final ConsumerSettings settings;

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private volatile List<Future<?>> tasks = List.of();

	ConsumerWatch(Containers containers, Bindings bindings, ConsumerSettings settings) {
		this.containers = containers;
		this.bindings = bindings;
		this.settings = settings;
		this.scheduler.setPoolSize(THREADS);
		this.scheduler.setThreadNamePrefix("consumer-watch-");
		this.scheduler.setDaemon(true);
		this.scheduler.initialize();
	}

	TaskScheduler scheduler() {
		return this.scheduler;
	}

	@Override
	public void start() {
		this.tasks = List.of(
				this.scheduler.scheduleWithFixedDelay(this.containers::restartWhatEnded, this.settings.restartAfter()),
				this.scheduler.scheduleWithFixedDelay(this.bindings::check, this.settings.checkEvery()));
	}

	/** Stops before the containers do, the phase being the last one. */
	@Override
	public void stop() {
		this.tasks.forEach((task) -> task.cancel(false));
		this.tasks = List.of();
	}

	@Override
	public boolean isRunning() {
		return !this.tasks.isEmpty();
	}

	@Override
	public void destroy() {
		this.scheduler.destroy();
	}

}
