package org.hiringpipeline.platform.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.nimbusds.jwt.JWTParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OutgoingCallTests {

	record Greeting(String text) {
	}

	private final List<Headers> requests = new CopyOnWriteArrayList<>();

	private final List<String> addresses = new CopyOnWriteArrayList<>();

	/** Statuses to answer with, the last one for ever. */
	private final AtomicReference<List<Integer>> statuses = new AtomicReference<>(List.of(200));

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.requests.add(exchange.getRequestHeaders());
			this.addresses.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
			List<Integer> all = this.statuses.get();
			int status = all.get(Math.min(this.requests.size(), all.size()) - 1);
			byte[] body = "{\"text\": \"hello\", \"unknown\": 1}".getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private void with(Consumer<OutgoingCall> test, String... more) {
		List<String> properties = new ArrayList<>(
				List.of("platform.calls.other.base-url=http://localhost:" + this.server.getAddress().getPort(),
						"platform.calls.other.backoff=1ms", "platform.calls.other.window=4"));
		TestIssuer.properties().forEach((name, value) -> properties.add(name + "=" + value));
		properties.addAll(List.of(more));
		runner().withPropertyValues(properties.toArray(String[]::new))
			.run((context) -> test.accept(context.getBean(OutgoingCalls.class).to("other")));
	}

	private static ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withConfiguration(
				AutoConfigurations.of(JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
						RestClientAutoConfiguration.class, CallAutoConfiguration.class));
	}

	private static String get(OutgoingCall call) {
		return call.get("/greetings/{id}", Map.of("id", "a b"), Greeting.class).text();
	}

	@Test
	void aCallCarriesTheServicesTokenAndSkipsUnknownFields() {
		with((call) -> {
			assertThat(get(call)).isEqualTo("hello");
			assertThat(this.addresses).containsExactly("GET /greetings/a%20b");
			String token = this.requests.getFirst().getFirst("Authorization").substring("Bearer ".length());
			assertThat(subject(token)).isEqualTo("service");
		});
	}

	private static String subject(String token) {
		try {
			return JWTParser.parse(token).getJWTClaimsSet().getSubject();
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Test
	void transientFailuresAreTriedAgain() {
		this.statuses.set(List.of(503, 429, 200));
		with((call) -> assertThat(get(call)).isEqualTo("hello"));
		assertThat(this.requests).hasSize(3);
	}

	@Test
	void allAttemptsOfAPostCarryOneKey() {
		this.statuses.set(List.of(500, 201));
		with((call) -> assertThat(call.post("/greetings", Map.of(), Map.of("a", 1), Greeting.class).text())
			.isEqualTo("hello"));
		assertThat(this.requests).hasSize(2);
		assertThat(this.requests.stream().map((headers) -> headers.getFirst("Idempotency-Key")).distinct()).hasSize(1);
	}

	@Test
	void aFailureThatStaysIsReported() {
		this.statuses.set(List.of(502));
		with((call) -> assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> get(call))
			.satisfies((failed) -> assertThat(failed.reason()).isEqualTo("status 502")));
		assertThat(this.requests).hasSize(3);
	}

	@Test
	void aRefusalIsFinal() {
		this.statuses.set(List.of(404));
		with((call) -> assertThatExceptionOfType(CallRefused.class).isThrownBy(() -> get(call))
			.satisfies((refused) -> assertThat(refused.status().value()).isEqualTo(404)));
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void theCircuitOpensOnFailuresButNotOnRefusals() {
		this.statuses.set(List.of(404, 404, 404, 404, 500));
		with((call) -> {
			for (int i = 0; i < 4; i++) {
				assertThatExceptionOfType(CallRefused.class).isThrownBy(() -> get(call));
			}
			assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> get(call));
			assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> get(call));
			int sent = this.requests.size();
			assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> get(call))
				.satisfies((failed) -> assertThat(failed.reason()).isEqualTo("circuit open"));
			assertThat(this.requests).hasSize(sent);
		}, "platform.calls.other.max-attempts=1");
	}

	@Test
	void nobodyThereIsATransientFailure() {
		with((call) -> {
			this.server.stop(0);
			assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> get(call))
				.satisfies((failed) -> assertThat(failed.reason()).isEqualTo("no answer"));
		});
	}

	@Test
	void noTokenIsATransientFailure() {
		with((call) -> assertThatExceptionOfType(CallFailed.class).isThrownBy(() -> get(call))
			.satisfies((failed) -> assertThat(failed.reason()).isEqualTo("no token")),
				"platform.service-token.token-uri=http://localhost:1/token");
		assertThat(this.requests).isEmpty();
	}

	@Test
	void aCallIsMeasured() {
		runner().withPropertyValues("platform.calls.other.base-url=http://localhost:1").run((context) -> {
			MeterRegistry meters = new SimpleMeterRegistry();
			context.getBeansOfType(MeterBinder.class).values().forEach((binder) -> binder.bindTo(meters));
			assertThat(meters.find("resilience4j.circuitbreaker.state").tag("name", "other").gauges()).isNotEmpty();
			assertThat(meters.find("resilience4j.retry.calls").tag("name", "other").meters()).isNotEmpty();
		});
	}

	@Test
	void aCallWithoutSettingsIsAMistake() {
		runner().run((context) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> context.getBean(OutgoingCalls.class).to("other")));
	}

}
