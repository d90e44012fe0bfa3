package org.hiringpipeline.assessment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.testing.RunsOnEngines;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** A test against the whole running service, whose clock it can move. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunsOnEngines
@Import(ServiceTest.Support.class)
@TestPropertySource(properties = { "assessment.expiry.interval=250ms", "CANDIDATE_BASE_URL=https://hire.example.org/" })
public @interface ServiceTest {

	/** The clock, and the pipeline around the service. */
	@TestConfiguration(proxyBeanMethods = false)
	class Support {

		@Bean
		MovableClock clock() {
			return new MovableClock();
		}

		@Bean
		Queries queries() {
			return new Queries();
		}

		@Bean
		MongoClientSettingsBuilderCustomizer queryWatch(Queries queries) {
			return (client) -> client.addCommandListener(queries);
		}

		@Bean
		Pipeline pipeline(Environment environment, EventConsumers consumers) {
			return new Pipeline(environment, consumers);
		}

	}

}
