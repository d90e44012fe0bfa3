package org.hiringpipeline.platform.call;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls one other service: transient failures are tried again with growing pauses, and a
 * circuit breaker around all attempts stops calling what keeps failing.
 */
public final class OutgoingCall {

	private final String name;

	private final RestClient client;

	private final Retry retry;

	private final CircuitBreaker breaker;

	OutgoingCall(String name, RestClient.Builder client, Retry retry, CircuitBreaker breaker) {
		this.name = name;
		this.client = client.defaultStatusHandler(HttpStatusCode::isError, this::refuse).build();
		this.retry = retry;
		this.breaker = breaker;
	}

	/**
	 * Reads something.
	 * @param <T> type of the answer
	 * @param uri template below the base URL
	 * @param variables values of the template
	 * @param type class of the answer; unknown fields are skipped
	 * @return the answer
	 * @throws CallFailed when there is no usable answer
	 * @throws CallRefused when the answer is a refusal
	 */
	public <T> T get(String uri, Map<String, ?> variables, Class<T> type) {
		return guarded(() -> this.client.method(HttpMethod.GET)
			.uri(uri, variables)
			.accept(MediaType.APPLICATION_JSON)
			.retrieve()
			.body(type));
	}

	/**
	 * Posts something. All attempts carry one fresh {@code Idempotency-Key}.
	 * @param <T> type of the answer
	 * @param uri template below the base URL
	 * @param variables values of the template
	 * @param body what is sent as JSON, or nothing
	 * @param type class of the answer; unknown fields are skipped
	 * @return the answer
	 * @throws CallFailed when there is no usable answer
	 * @throws CallRefused when the answer is a refusal
	 */
	public <T> T post(String uri, Map<String, ?> variables, @Nullable Object body, Class<T> type) {
		String key = UUID.randomUUID().toString();
		return guarded(() -> {
			RestClient.RequestBodySpec request = this.client.post()
				.uri(uri, variables)
				.accept(MediaType.APPLICATION_JSON)
				.header("Idempotency-Key", key);
			if (body != null) {
				request.contentType(MediaType.APPLICATION_JSON).body(body);
			}
			return request.retrieve().body(type);
		});
	}

	private <T> T guarded(Supplier<@Nullable T> exchange) {
		Supplier<T> attempts = Retry.decorateSupplier(this.retry, () -> attempt(exchange));
		try {
			return this.breaker.executeSupplier(attempts);
		}
		catch (CallNotPermittedException ex) {
			throw new CallFailed(this.name, "circuit open", ex);
		}
	}

	private <T> T attempt(Supplier<@Nullable T> exchange) {
		try {
			T answer = exchange.get();
			if (answer == null) {
				throw new CallFailed(this.name, "empty answer", null);
			}
			return answer;
		}
		catch (ResourceAccessException ex) {
			throw new CallFailed(this.name, "no answer", ex);
		}
		catch (OAuth2AuthorizationException ex) {
			throw new CallFailed(this.name, "no token", ex);
		}
		catch (RestClientException ex) {
			throw new CallFailed(this.name, "unreadable answer", ex);
		}
	}

	/** A refused token is dropped by the interceptor, so the next attempt has another. */
	private void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
		HttpStatusCode status = response.getStatusCode();
		boolean transientFailure = switch (status.value()) {
			case 401, 408, 429 -> true;
			default -> status.is5xxServerError();
		};
		if (transientFailure) {
			throw new CallFailed(this.name, "status " + status.value(), null);
		}
		throw new CallRefused(this.name, status);
	}

}
