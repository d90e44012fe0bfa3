package org.hiringpipeline.platform.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives every operation of an HTTP request no more than what is left of the request's
 * time, which runs from its first operation. What is asked with a limit of its own, and
 * outside of a request, is not touched.
 */
final class RequestTime extends SimpleMongoClientDatabaseFactory {

	private static final String STARTED = RequestTime.class.getName() + ".started";

	/** To the driver, none at all would mean no limit. */
	private static final Duration LEAST = Duration.ofMillis(1);

	private final Duration ofOperation;

	private final Duration ofRequest;

	RequestTime(MongoClient client, String database, StoreSettings settings) {
		super(client, database);
		this.ofOperation = settings.operationTimeout();
		this.ofRequest = settings.requestTimeout();
	}

	@Override
	protected MongoDatabase doGetMongoDatabase(String name) {
		var database = super.doGetMongoDatabase(name);
		var request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return database;
		}
		var left = this.ofRequest.minusNanos(System.nanoTime() - started(request));
		if (left.compareTo(this.ofOperation) >= 0) {
			return database;
		}
		var limit = (left.compareTo(LEAST) > 0) ? left : LEAST;
		return database.withTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static long started(RequestAttributes request) {
		if (request.getAttribute(STARTED, RequestAttributes.SCOPE_REQUEST) instanceof Long started) {
			return started;
		}
		long now = System.nanoTime();
		request.setAttribute(STARTED, now, RequestAttributes.SCOPE_REQUEST);
		return now;
	}

}
