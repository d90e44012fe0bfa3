package org.hiringpipeline.platform.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service speaks to its database. The connection string says where and as whom;
 * these settings go before what it says about times and numbers.
 *
 * @param operationTimeout how long one operation may take in all: finding a server,
 * waiting for a connection, the answer, and the driver's own retries
 * @param requestTimeout how long the late operations of one HTTP request may take
 * together; at least {@code operationTimeout}
 * @param serverSelectionTimeout how long an operation waits for a primary; at most
 * {@code operationTimeout}
 * @param connectTimeout how long opening a connection, and a heartbeat, may take
 * @param maxConnections how many connections are open at most
 * @param healthTimeout how long the health check waits
 * @param indexTimeout how long creating one index may take
 * @param startPatience how long a service that starts waits for its database before it
 * gives up
 * @param gaugeInterval how often what is measured in the database is measured
 */
@ConfigurationProperties("platform.store")
public record StoreSettings(@DefaultValue("1500ms") Duration operationTimeout,
		@DefaultValue("2200ms") Duration requestTimeout, @DefaultValue("1500ms") Duration serverSelectionTimeout,
		@DefaultValue("1s") Duration connectTimeout, @DefaultValue("100") int maxConnections,
		@DefaultValue("1s") Duration healthTimeout, @DefaultValue("10m") Duration indexTimeout,
		@DefaultValue("60s") Duration startPatience, @DefaultValue("10s") Duration gaugeInterval) {

	public StoreSettings {
		if (!operationTimeout.isPositive() || serverSelectionTimeout.compareTo(operationTimeout) > 0) {
			throw new IllegalArgumentException(
					"platform.store.operation-timeout (%s) must be positive and not below platform.store.server-selection-timeout (%s)"
						.formatted(operationTimeout, serverSelectionTimeout));
		}
		if (requestTimeout.compareTo(operationTimeout) < 0) {
			throw new IllegalArgumentException(
					"platform.store.request-timeout (%s) must not be below platform.store.operation-timeout (%s)"
						.formatted(requestTimeout, operationTimeout));
		}
	}

}
