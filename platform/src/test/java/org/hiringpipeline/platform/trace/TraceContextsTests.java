package org.hiringpipeline.platform.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceContextsTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private final io.opentelemetry.api.trace.Tracer otel = SdkTracerProvider.builder().build().get("test");

	private final Tracer tracer = new OtelTracer(this.otel, new OtelCurrentTraceContext(), (event) -> {
	});

	private final TraceContexts traces = new TraceContexts(this.tracer,
			new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), this.otel));

	@ParameterizedTest
	@ValueSource(strings = { "00", "01" })
	void aTraceGoesOnAsItWasSampled(String flags) {
		var span = this.traces.continuing("00-" + TRACE + "-00f067aa0ba902b7-" + flags).start();
		assertThat(span.context().traceId()).isEqualTo(TRACE);
		this.traces.within(span, () -> {
			assertThat(this.traces.current()).get().asString().matches("00-" + TRACE + "-[0-9a-f]{16}-" + flags);
			assertThat(this.traces.currentTraceId()).contains(TRACE);
		});
		assertThat(this.traces.current()).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "00-0-0-0", "00-00000000000000000000000000000000-0000000000000000-01", "garbage" })
	void whatIsNoTraceBeginsANewOne(String traceParent) {
		assertThat(this.traces.continuing(traceParent).start().context().traceId()).isNotEqualTo(TRACE)
			.matches("[0-9a-f]{32}");
	}

	@Property(tries = 200)
	void nothingThatSomebodyWritesBreaks(@ForAll String traceParent) {
		assertThat(this.traces.continuing(traceParent).start().context().traceId()).isNotBlank();
	}

	@Test
	void whereNothingIsTracedThereIsNoContext() {
		assertThat(TraceContexts.none().current()).isEmpty();
	}

}
