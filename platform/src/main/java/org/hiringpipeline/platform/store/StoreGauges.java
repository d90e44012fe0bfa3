package org.hiringpipeline.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Gauges of what the database holds. They are measured in the background, since whoever
 * scrapes them must never wait for the database; while it does not answer they are not a
 * number.
 */
public final class StoreGauges implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StoreGauges.class);

	private final List<Measured> gauges = new CopyOnWriteArrayList<>();

	private final MeterRegistry meters;

	private final Duration interval;

	private @Nullable ScheduledExecutorService schedule;

	StoreGauges(MeterRegistry meters, Duration interval) {
		this.meters = meters;
		this.interval = interval;
	}

	/** Adds a gauge whose value is asked of the database now and then. */
	public void add(String name, String description, Supplier<? extends Number> question) {
		var gauge = new Measured(name, question);
		Gauge.builder(name, gauge, (measured) -> measured.value).description(description).register(this.meters);
		this.gauges.add(gauge);
	}

	void measure() {
		this.gauges.forEach(Measured::measure);
	}

	@Override
	public void start() {
		var executor = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("store-gauges").daemon().factory());
		executor.scheduleWithFixedDelay(this::measure, 0, this.interval.toMillis(), TimeUnit.MILLISECONDS);
		this.schedule = executor;
	}

	@Override
	public void stop() {
		if (this.schedule != null) {
			this.schedule.shutdownNow();
			this.schedule = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.schedule != null;
	}

	private static final class Measured {

		private final String name;

		private final Supplier<? extends Number> question;

		private volatile double value = Double.NaN;

		private Measured(String name, Supplier<? extends Number> question) {
			this.name = name;
			this.question = question;
		}

		private void measure() {
			try {
				this.value = this.question.get().doubleValue();
			}
			catch (RuntimeException ex) {
				this.value = Double.NaN;
				log.debug("{} could not be measured", this.name, ex);
			}
		}

	}

}
