package org.hiringpipeline.platform.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.hiringpipeline.platform.http.problem.Problems;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InFlightTests {

	private static final int AT_ONCE = 3;

	private final InFlightFilter filter = new InFlightFilter(AT_ONCE, "/actuator", new Problems(new JsonMapper(),
			new StaticListableBeanFactory().getBeanProvider(io.micrometer.tracing.Tracer.class)));

	private MockHttpServletResponse ask(String path, FilterChain chain) throws ServletException, IOException {
		MockHttpServletResponse answer = new MockHttpServletResponse();
		this.filter.doFilter(new MockHttpServletRequest("GET", path), answer, chain);
		return answer;
	}

	@Test
	void whoComesBeyondTheBoundIsToldToComeAgainAndOperatorsGetThrough() throws Exception {
		CountDownLatch working = new CountDownLatch(AT_ONCE);
		CountDownLatch enough = new CountDownLatch(1);
		FilterChain slow = (request, response) -> {
			working.countDown();
			await(enough);
		};
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			threads.add(Thread.ofVirtual().start(() -> assertThat(askUnchecked(slow).getStatus()).isEqualTo(200)));
		}
		assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();
		MockHttpServletResponse refused = ask("/v1/things", new MockFilterChain());
		assertThat(refused.getStatus()).isEqualTo(503);
		assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
		assertThat(refused.getContentAsString()).contains("urn:hiringpipeline:problem:unavailable");
		assertThat(ask("/actuator/health", new MockFilterChain()).getStatus()).isEqualTo(200);
		enough.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(ask("/v1/things", new MockFilterChain()).getStatus()).isEqualTo(200);
	}

	@Test
	void whatFailsLeavesItsRoom() throws Exception {
		for (int i = 0; i < 2 * AT_ONCE; i++) {
			assertThatExceptionOfType(ServletException.class)
				.isThrownBy(() -> ask("/v1/things", (request, response) -> {
					throw new ServletException("broken");
				}));
		}
		assertThat(ask("/v1/things", new MockFilterChain()).getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse askUnchecked(FilterChain chain) {
		try {
			return ask("/v1/things", chain);
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
