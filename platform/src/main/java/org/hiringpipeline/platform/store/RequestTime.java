package org.hiringpipeline.platform.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gives every operation of an HTTP request no more than what its late operations have
 * left of the request's time. Those that come back soon cost nothing, so that an operator
 * may have hundreds of things done by one request. What is asked with a limit of its own,
 * and outside of a request, is not touched.
 */
final class RequestTime extends SimpleMongoClientDatabaseFactory {

	private static final String WAITS = RequestTime.class.getName() + ".waits";

	/** From one operation to the next; more than that is late. */
	private static final Duration SOON = Duration.ofMillis(100);

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
		var left = this.ofRequest.minusNanos(waits(request).late(System.nanoTime()));
		if (left.compareTo(this.ofOperation) >= 0) {
			return database;
		}
		var limit = (left.compareTo(LEAST) > 0) ? left : LEAST;
		return database.withTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Waits waits(RequestAttributes request) {
		if (request.getAttribute(WAITS, RequestAttributes.SCOPE_REQUEST) instanceof Waits waits) {
			return waits;
		}
		var waits = new Waits(System.nanoTime());
		request.setAttribute(WAITS, waits, RequestAttributes.SCOPE_REQUEST);
		return waits;
	}

	/** How long one request has waited for late operations, in nanoseconds. */
	static final class Waits {

		private long last;

		private long late;

		Waits(long now) {
			this.last = now;
		}

		/**
		 * Notes that the next operation begins, and so that the last one has come back.
		 */
		synchronized long late(long now) {
			long since = now - this.last;
			if (since > SOON.toNanos()) {
				this.late += since;
			}
			this.last = now;
			return this.late;
		}

	}

}
