package org.hiringpipeline.platform.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoDatabaseFactorySupport;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.Assert;

/** The one place that says how every service speaks to its database. */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreSettings.class)
class StoreAutoConfiguration {

	/**
	 * What is acted on, or acknowledged, must outlive the primary that it was read from
	 * or written to; and nothing waits without end.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer storeClientSettings(StoreSettings settings, Environment environment) {
		return (client) -> client.applicationName(environment.getProperty("spring.application.name", "hiring-pipeline"))
			.readPreference(ReadPreference.primary())
			.readConcern(ReadConcern.MAJORITY)
			.writeConcern(WriteConcern.MAJORITY)
			.timeout(settings.operationTimeout().toMillis(), TimeUnit.MILLISECONDS)
			.applyToClusterSettings((cluster) -> cluster
				.serverSelectionTimeout(settings.serverSelectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS))
			.applyToConnectionPoolSettings((pool) -> pool.maxSize(settings.maxConnections()));
	}

	/**
	 * In place of Boot's, whose operations know nothing of the request they belong to.
	 */
	@Bean
	@ConditionalOnSingleCandidate(MongoClient.class)
	MongoDatabaseFactorySupport<?> mongoDatabaseFactory(MongoClient client, MongoConnectionDetails connection,
			StoreSettings settings) {
		var database = connection.getConnectionString().getDatabase();
		Assert.hasText(database, "The connection string of the database must name a database");
		return new RequestTime(client, database, settings);
	}

	/** Ready means that the database answers. */
	@Bean
	HealthIndicator databaseHealthIndicator(MongoOperations mongo, StoreSettings settings) {
		return new DatabaseHealth(mongo, settings.healthTimeout());
	}

	@Bean
	StoreGauges storeGauges(MeterRegistry meters, StoreSettings settings) {
		return new StoreGauges(meters, settings.gaugeInterval());
	}

}
