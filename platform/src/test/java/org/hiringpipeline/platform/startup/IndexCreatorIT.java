package org.hiringpipeline.platform.startup;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.hiringpipeline.platform.store.StoreFailures;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.mongodb.Fault;
import org.hiringpipeline.platform.testing.mongodb.MongoProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** A service that starts while its database is ill. */
class IndexCreatorIT {

	private static final IndexModel INDEX = new IndexModel(Indexes.ascending("name"));

	private final MongoProxy proxy = MongoProxy.before(Engines.mongoUri("any"));

	private final MongoClient client = MongoClients
		.create(this.proxy.uri("any") + "&timeoutMS=300&serverSelectionTimeoutMS=300&connectTimeoutMS=300");

	private final MongoTemplate mongo = new MongoTemplate(this.client, "test-" + UUID.randomUUID());

	@AfterEach
	void close() {
		this.client.close();
		this.proxy.close();
	}

	@Test
	void theStartWaitsUntilTheDatabaseIsThere() {
		this.proxy.play(Fault.passwordChanged());
		var start = CompletableFuture.runAsync(() -> creator(Duration.ofSeconds(60)).create("things", INDEX));
		await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> !start.isDone());

		this.proxy.heal();
		assertThat(start).succeedsWithin(Duration.ofSeconds(20));
		assertThat(this.mongo.getCollection("things").withTimeout(20, TimeUnit.SECONDS).listIndexes())
			.anySatisfy((index) -> assertThat(index.get("key", Document.class)).containsKey("name"));
	}

	@Test
	void theStartEndsWhereTheDatabaseStaysAway() {
		this.proxy.play(Fault.frozen(), true);
		var failure = catchThrowable(() -> creator(Duration.ofSeconds(1)).create("things", INDEX));
		assertThat(StoreFailures.isTransient(failure)).isTrue();
	}

	@Test
	void whatIsWrongWithTheIndexIsNotTriedAgain() {
		this.proxy.play(Fault.refusing(67, "CannotCreateIndex"));
		var failure = catchThrowable(() -> creator(Duration.ofSeconds(60)).create("things", INDEX));
		assertThat(failure).isNotNull();
		assertThat(StoreFailures.isTransient(failure)).isFalse();
	}

	private IndexCreator creator(Duration patience) {
		return new IndexCreator(this.mongo, Duration.ofSeconds(10), patience);
	}

}
