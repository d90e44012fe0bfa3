package org.hiringpipeline.platform.lamp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.TestIssuer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/** The lamps' service, started against a broker of the test's own. */
final class LampService implements AutoCloseable {

	private final HttpClient client = HttpClient.newHttpClient();

	private final ConfigurableApplicationContext context;

	private LampService(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts it.
	 * @param more properties beside, or instead of, the usual ones
	 */
	static LampService start(String kafka, Map<String, String> more) {
		var properties = new HashMap<String, String>(TestIssuer.properties());
		properties.put("spring.config.name", "lamps");
		properties.put("SPRING_MONGODB_URI", Engines.freshDatabase());
		properties.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
		// Each embedded broker overwrites it as a system property.
		properties.put("spring.kafka.bootstrap-servers", kafka);
		properties.put("SERVER_PORT", "0");
		properties.put("server.port", "0");
		properties.put("management.server.port", "0");
		properties.put("ISSUER_URI", TestIssuer.shared().uri());
		properties.put("platform.consumer.restart-after", "1s");
		properties.put("platform.consumer.check-every", "200ms");
		properties.put("spring.cloud.stream.binding-retry-interval", "1");
		properties.putAll(more);
		var arguments = properties.entrySet().stream().map((each) -> "--" + each.getKey() + "=" + each.getValue());
		return new LampService(
				new SpringApplicationBuilder(LampApplication.class).run(arguments.toArray(String[]::new)));
	}

	LampApplication lamps() {
		return this.context.getBean(LampApplication.class);
	}

	AggregateStore<Lamp> store() {
		return this.context
			.<AggregateStore<Lamp>>getBeanProvider(
					ResolvableType.forClassWithGenerics(AggregateStore.class, Lamp.class))
			.getObject();
	}

	boolean consumed(String id) {
		return lamps().seen.stream().anyMatch((event) -> event.key().equals(id));
	}

	MeterRegistry meters() {
		return this.context.getBean(MeterRegistry.class);
	}

	/** How often the lamps' consumer had to be started again. */
	double restarts() {
		return meters().get("consumer.restarts").tag("topic", Lamp.TOPIC).counter().count();
	}

	/** The status of a health group. */
	int status(String group) throws Exception {
		var port = this.context.getEnvironment().getRequiredProperty("local.management.port");
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/" + group));
		return this.client.send(request.build(), BodyHandlers.discarding()).statusCode();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
