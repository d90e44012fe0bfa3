package org.hiringpipeline.platform.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoreSettingsTests {

	@Test
	void defaultsAnswerAPersonBeforeThreeSecondsAreOver() {
		var settings = bind(Map.of());
		assertThat(settings).isEqualTo(new StoreSettings(Duration.ofMillis(1500), Duration.ofMillis(2200),
				Duration.ofMillis(1500), Duration.ofSeconds(1), 100, Duration.ofSeconds(1), Duration.ofMinutes(10),
				Duration.ofMinutes(1), Duration.ofSeconds(10)));
	}

	@Test
	void everySettingReachesTheClientWhateverTheConnectionStringSays() {
		var settings = bind(
				Map.of("platform.store.operation-timeout", "900ms", "platform.store.server-selection-timeout", "800ms",
						"platform.store.connect-timeout", "700ms", "platform.store.max-connections", "7"));
		var client = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(
					"mongodb://db/job?timeoutMS=0&serverSelectionTimeoutMS=30000&w=1&readPreference=secondary&retryWrites=false"));
		var environment = new MockEnvironment().withProperty("spring.application.name", "lamp-service");
		new StoreAutoConfiguration().storeClientSettings(settings, environment).customize(client);

		var built = client.build();
		assertThat(built.getTimeout(TimeUnit.MILLISECONDS)).isEqualTo(900);
		assertThat(built.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS)).isEqualTo(800);
		assertThat(built.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS)).isEqualTo(700);
		assertThat(built.getHeartbeatSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS)).isEqualTo(700);
		assertThat(built.getConnectionPoolSettings().getMaxSize()).isEqualTo(7);
		assertThat(built.getReadPreference()).isEqualTo(ReadPreference.primary());
		assertThat(built.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
		assertThat(built.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
		assertThat(built.getApplicationName()).isEqualTo("lamp-service");
		assertThat(built.getRetryWrites()).as("not every engine has them, so the connection string says").isFalse();
		assertThat(built.getRetryReads()).isTrue();
	}

	@Test
	void aRequestWithLessTimeThanOneOfItsOperationsIsRefused() {
		assertThatThrownBy(() -> bind(Map.of("platform.store.request-timeout", "1s"))).rootCause()
			.hasMessageContaining("platform.store.request-timeout");
	}

	@Test
	void aSearchForAServerThatOutlastsItsOperationIsRefused() {
		assertThatThrownBy(() -> bind(Map.of("platform.store.operation-timeout", "1s"))).rootCause()
			.hasMessageContaining("platform.store.server-selection-timeout");
	}

	private static StoreSettings bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("platform.store",
				StoreSettings.class);
	}

}
