package org.hiringpipeline.platform.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.autoconfigure.info.InfoContributorAutoConfiguration;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.PropertiesMeterFilter;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What platform.yaml says of metrics and of the service itself. */
class SharedSettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "http.server.requests", "http.client.requests", "consumer.handler" })
	void durationsComeInBuckets(String timer) {
		MetricsProperties settings = Binder.get(shared(new StandardEnvironment()))
			.bind("management.metrics", MetricsProperties.class)
			.get();
		PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		meters.config().meterFilter(new PropertiesMeterFilter(settings));
		Timer.builder(timer).register(meters).record(Duration.ofMillis(30));
		assertThat(meters.scrape()).contains(timer.replace('.', '_') + "_seconds_bucket{")
			.contains("le=\"0.025\"} 0", "le=\"0.05\"} 1");
	}

	@Test
	void aServiceSaysWhatItIsMadeOf() {
		new ApplicationContextRunner().withInitializer((context) -> shared(context.getEnvironment()))
			.withPropertyValues("spring.application.name=sample", "REVISION=4f2a")
			.withConfiguration(AutoConfigurations.of(InfoContributorAutoConfiguration.class))
			.run((context) -> {
				Info.Builder info = new Info.Builder();
				context.getBeansOfType(InfoContributor.class).values().forEach((part) -> part.contribute(info));
				assertThat(info.build().getDetails()).containsEntry("revision", "4f2a").containsKey("java");
			});
	}

	private static ConfigurableEnvironment shared(ConfigurableEnvironment environment) {
		try {
			new YamlPropertySourceLoader().load("platform", new ClassPathResource("platform.yaml"))
				.forEach(environment.getPropertySources()::addLast);
			return environment;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
