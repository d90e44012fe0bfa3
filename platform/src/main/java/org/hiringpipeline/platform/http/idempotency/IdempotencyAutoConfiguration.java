package org.hiringpipeline.platform.http.idempotency;

import java.time.Clock;
import java.util.List;

import org.hiringpipeline.platform.startup.IndexCreator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Idempotency keys for services that have a MongoDB.
 */
@AutoConfiguration(afterName = { "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
		"org.hiringpipeline.platform.http.HttpAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(MongoOperations.class)
@EnableConfigurationProperties(IdempotencySettings.class)
@EnableScheduling
class IdempotencyAutoConfiguration {

	/** Inside security and the body limit: both the caller and the body are known. */
	private static final int FILTER_ORDER = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20;

	@Bean
	IdempotencyStore idempotencyStore(MongoOperations mongo, IdempotencySettings settings, Clock clock,
			IndexCreator indexes) {
		IdempotencyStore store = new IdempotencyStore(mongo, settings, clock);
		store.createIndexes(indexes);
		return store;
	}

	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyStore store) {
		FilterRegistrationBean<IdempotencyFilter> filter = new FilterRegistrationBean<>(new IdempotencyFilter(store));
		filter.setOrder(FILTER_ORDER);
		return filter;
	}

	@Bean
	SchedulingConfigurer idempotencySweeper(IdempotencyStore store, IdempotencySettings settings) {
		return (tasks) -> tasks.addFixedDelayTask(store::sweep, settings.sweepEvery());
	}

	@Bean
	WebMvcConfigurer idempotencyArguments(IdempotencyStore store) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new IdempotencyInterceptor(store));
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new IdempotencyKeyArgument());
			}
		};
	}

}
