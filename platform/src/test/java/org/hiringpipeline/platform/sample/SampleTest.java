package org.hiringpipeline.platform.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running sample service.
 */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.application.name=sample", "management.server.port=0",
				"server.tomcat.connection-timeout=2s", "management.endpoints.web.exposure.include=*",
				"spring.main.banner-mode=off", "management.otlp.metrics.export.enabled=false",
				"platform.security.allowed-origins=https://portal.example.org" })
@ContextConfiguration(initializers = SampleSupport.Engines.class)
@Import(SampleSupport.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SampleTest {

}
