package org.hiringpipeline.platform.call;

import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class TraceTests {

	@Autowired
	SampleClient client;

	@Test
	void aCallContinuesTheTraceOfTheRequest() {
		String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
		String seen = this.client
			.send(this.client.request("/v1/relay").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
			.json()
			.path("traceparent")
			.stringValue();
		assertThat(seen).startsWith("00-" + trace);
	}

	@Test
	void aProblemNamesTheTraceOfTheRequest() {
		String trace = "4bf92f3577b34da6a3ce929d0e0e4737";
		assertThat(this.client
			.send(this.client.request("/v1/nowhere").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
			.json()
			.path("traceId")
			.stringValue()).isEqualTo(trace);
	}

}
