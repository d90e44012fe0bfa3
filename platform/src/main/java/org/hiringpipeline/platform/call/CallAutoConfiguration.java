package org.hiringpipeline.platform.call;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/**
 * Outgoing calls from {@code platform.calls}, with their metrics.
 */
@AutoConfiguration(after = RestClientAutoConfiguration.class)
@EnableConfigurationProperties({ CallsSettings.class, ServiceTokenSettings.class })
class CallAutoConfiguration {

	private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();

	private final RetryRegistry retries = RetryRegistry.ofDefaults();

	@Bean
	OutgoingCalls outgoingCalls(CallsSettings settings, ServiceTokenSettings token,
			ObjectProvider<RestClient.Builder> clients) {
		Map<String, OutgoingCall> calls = new LinkedHashMap<>();
		if (!settings.calls().isEmpty()) {
			ClientHttpRequestInterceptor authorization = (token.tokenUri() != null)
					? ServiceToken.interceptor(token, token.tokenUri())
					: (request, body, execution) -> execution.execute(request, body);
			settings.calls()
				.forEach((name, call) -> calls.put(name,
						call(name, call, clients.getObject().requestInterceptor(authorization))));
		}
		return new OutgoingCalls(calls);
	}

	@Bean
	MeterBinder circuitBreakerMetrics() {
		return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(this.breakers);
	}

	@Bean
	MeterBinder retryMetrics() {
		return TaggedRetryMetrics.ofRetryRegistry(this.retries);
	}

	private OutgoingCall call(String name, CallSettings settings, RestClient.Builder client) {
		return new OutgoingCall(name, client.baseUrl(settings.baseUrl().toString()).requestFactory(requests(settings)),
				this.retries.retry(name, retry(settings)), this.breakers.circuitBreaker(name, breaker(settings)));
	}

	private static ClientHttpRequestFactory requests(CallSettings settings) {
		return ClientHttpRequestFactoryBuilder.jdk()
			.withHttpClientCustomizer((client) -> client.version(HttpClient.Version.HTTP_1_1))
			.build(HttpClientSettings.defaults()
				.withTimeouts(settings.connectTimeout(), settings.readTimeout())
				.withRedirects(HttpRedirects.DONT_FOLLOW));
	}

	private static RetryConfig retry(CallSettings settings) {
		return RetryConfig.custom()
			.maxAttempts(settings.maxAttempts())
			.intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.backoff(), 2, 0.5))
			.retryExceptions(CallFailed.class)
			.build();
	}

	private static CircuitBreakerConfig breaker(CallSettings settings) {
		return CircuitBreakerConfig.custom()
			.failureRateThreshold(settings.failureRate())
			.slidingWindowSize(settings.window())
			.minimumNumberOfCalls(Math.max(1, settings.window() / 2))
			.waitDurationInOpenState(settings.openFor())
			.recordExceptions(CallFailed.class)
			.ignoreExceptions(CallRefused.class)
			.build();
	}

}
