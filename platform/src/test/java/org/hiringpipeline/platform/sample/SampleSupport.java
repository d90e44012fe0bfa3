package org.hiringpipeline.platform.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.hiringpipeline.engine.MongoEngine;
import org.hiringpipeline.platform.testing.TestIssuer;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * The engines and the client of the sample service's tests.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SampleSupport {

	@Bean
	SettableClock clock() {
		return new SettableClock();
	}

	@Bean
	SampleClient client(Environment environment) {
		return new SampleClient(environment);
	}

	/** Runs before the web server, whose filters need the engines already. */
	static final class Engines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			MongoEngine mongo = MongoEngine.inMemory();
			context.addApplicationListener((ContextClosedEvent closed) -> mongo.close());
			Map<String, Object> properties = new HashMap<>(TestIssuer.properties());
			properties.put("spring.mongodb.uri", mongo.uri() + "/sample");
			properties.put("spring.kafka.bootstrap-servers", "localhost:1");
			HttpServer echo = echo();
			context.addApplicationListener((ContextClosedEvent closed) -> echo.stop(0));
			properties.put("platform.calls.echo.base-url", "http://localhost:" + echo.getAddress().getPort());
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("engines", properties));
		}

		/** Another service, which says what trace it was called in. */
		private static HttpServer echo() {
			try {
				HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
				server.createContext("/", (exchange) -> {
					String trace = exchange.getRequestHeaders().getFirst("traceparent");
					byte[] body = ("{\"traceparent\": \"" + trace + "\"}").getBytes(StandardCharsets.UTF_8);
					exchange.getResponseHeaders().set("Content-Type", "application/json");
					exchange.sendResponseHeaders(200, body.length);
					exchange.getResponseBody().write(body);
					exchange.close();
				});
				server.start();
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A clock that tests move. */
	public static final class SettableClock extends Clock {

		private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

		/**
		 * Moves on.
		 * @param by how far
		 */
		public synchronized void advance(Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
