package org.hiringpipeline.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validation;
import org.hiringpipeline.platform.trace.TraceContexts;
import tools.jackson.databind.json.JsonMapper;

/** Consumers without an application around them, for tests. */
public final class SampleConsumers {

	private SampleConsumers() {
	}

	/** Consumers that count in {@code meters}. */
	public static EventConsumers with(MeterRegistry meters) {
		var validator = Validation.buildDefaultValidatorFactory().getValidator();
		return new EventConsumers(new EventReader(JsonMapper.shared(), validator),
				new EventTracing(TraceContexts.none()), meters);
	}

}
