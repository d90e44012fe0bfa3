package org.hiringpipeline.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Connects an application under test to the engines, with a database of its own. */
final class EngineProperties implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		var properties = new LinkedHashMap<String, String>();
		properties.put("SPRING_MONGODB_URI", Engines.freshDatabase());
		properties.put("KAFKA_BOOTSTRAP_SERVERS", Engines.kafka());
		properties.put("SERVER_PORT", "0");
		properties.put("MANAGEMENT_SERVER_PORT", "0");
		properties.put("ISSUER_URI", TestIssuer.shared().uri());
		properties.putAll(TestIssuer.properties());
		TestPropertyValues.of(Map.copyOf(properties)).applyTo(context);
	}

}
