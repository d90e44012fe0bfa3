package org.hiringpipeline.platform.binding;

import java.util.TreeMap;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.deadletter.DeadLetterPublisher;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.provisioning.KafkaTopicProvisioner;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.listener.ListenerContainerPauseService;

/** How the consumers of a service are bound to their topics and kept running. */
@AutoConfiguration
@EnableConfigurationProperties(ConsumerSettings.class)
class BindingAutoConfiguration {

	@Bean
	Containers listenerContainers(MeterRegistry meters) {
		return new Containers(meters);
	}

	@Bean
	ConsumerWatch consumerWatch(Containers containers, Bindings bindings, ConsumerSettings settings) {
		return new ConsumerWatch(containers, bindings, settings);
	}

	@Bean
	ListenerContainerWithDlqAndRetryCustomizer containerSetup(Containers containers, ConsumerWatch watch,
			DeadLetterPublisher deadLetters, MeterRegistry meters, ConsumerSettings settings) {
		var pauses = new ListenerContainerPauseService(null, watch.scheduler());
		return new ContainerSetup(containers, settings,
				() -> new ContainerErrorHandler(deadLetters, pauses, meters, settings));
	}

	/**
	 * The binder asks about each topic eleven times before it lets the service start
	 * without it; once is enough, it comes back to it.
	 */
	@Bean
	DefaultBinderFactory.Listener binderAsksOnce() {
		return (name, binder) -> binder.getBeanProvider(KafkaTopicProvisioner.class)
			.ifAvailable((topics) -> topics
				.setMetadataRetryOperations(new RetryTemplate(RetryPolicy.builder().maxRetries(0).build())));
	}

	/** Runs once all consumers are made and before any of them is bound. */
	@Bean
	SmartInitializingSingleton bindingChecks(ApplicationContext context, EventConsumers consumers,
			BindingServiceProperties bindings, Containers containers, DeadLetterPublisher deadLetters) {
		return () -> {
			BindingAgreement.check(consumers, context.getBeansOfType(Consumer.class),
					context.getEnvironment().getProperty("spring.cloud.function.definition", ""),
					bindings.getBindings().keySet(), bindings::getBindingDestination);
			consumers.topics().forEach((topic) -> {
				containers.watch(topic);
				deadLetters.watch(topic);
			});
		};
	}

	/** Ready means that all bindings stood once. */
	@Bean
	Bindings bindingsHealthIndicator(EventConsumers consumers, DeadLetterPublisher deadLetters, Containers containers,
			KafkaProperties kafka) {
		return new Bindings(consumers, deadLetters::topicFor, containers,
				new TopicAccess(kafka.buildAdminProperties()));
	}

	/** For operators, not for readiness: a consumer that has ended is started again. */
	@Bean
	HealthIndicator listenersHealthIndicator(Containers containers, EventConsumers consumers) {
		return () -> {
			var states = new TreeMap<String, String>();
			consumers.topics().forEach((topic) -> states.put(topic, containers.isRunning(topic) ? "running" : "ended"));
			var health = states.containsValue("ended") ? Health.down() : Health.up();
			return health.withDetails(states).build();
		};
	}

}
