package org.hiringpipeline.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.mongodb.Fault;
import org.hiringpipeline.platform.testing.mongodb.MongoProxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What was told last is kept, in whatever order it is heard. */
class NewerWinsIT {

	private final MongoProxy proxy = MongoProxy.before(Engines.mongoUri("any"));

	private final MongoClient client = MongoClients.create(this.proxy.uri("any"));

	private final MongoTemplate mongo = new MongoTemplate(this.client, "test-" + UUID.randomUUID());

	private final NewerWins things = new NewerWins(this.mongo, "things");

	@AfterEach
	void close() {
		this.client.close();
		this.proxy.close();
	}

	@Test
	void manyWritersInAnyOrderConvergeToTheNewest() throws Exception {
		var sequences = new ArrayList<>(LongStream.rangeClosed(1, 40).boxed().toList());
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int round = 0; round < 20; round++) {
				Collections.shuffle(sequences, new Random(round));
				var id = "thing-" + round;
				threads
					.invokeAll(sequences.stream()
						.map((sequence) -> (Callable<Boolean>) () -> this.things.apply(id, sequence,
								Updates.set("name", "name-" + sequence)))
						.toList())
					.forEach((done) -> assertThat(done).succeedsWithin(Duration.ofSeconds(30)));
				assertThat(find(id)).containsEntry("sequence", 40L).containsEntry("name", "name-40");
			}
		}
	}

	@Test
	void whatComesSecondIsKeptAlthoughSomethingOlderTookTheIdMeanwhile() {
		this.things.apply("t", 1, Updates.set("name", "older"));
		this.proxy.play(Fault.duplicateOnce());

		assertThat(this.things.apply("t", 2, Updates.set("name", "newer"))).isTrue();
		assertThat(find("t")).containsEntry("name", "newer");
	}

	@Test
	void repeatsAndOlderOnesChangeNothing() {
		assertThat(this.things.apply("t", 2, Updates.set("name", "two"))).isTrue();
		assertThat(List.of(2L, 1L)).allSatisfy(
				(sequence) -> assertThat(this.things.apply("t", sequence, Updates.set("name", "late"))).isFalse());
		assertThat(find("t")).containsEntry("name", "two").containsEntry("sequence", 2L);
	}

	@Test
	void aStateIsWrittenWholeAndWhatThisVersionDoesNotKnowIsLeftAlone() {
		this.things.apply("t", 1, this.things.state(new Thing("t", "one", "red", 1)));
		this.mongo.execute("things", (things) -> things.updateMany(new Document(), Updates.set("newerField", 5)));
		this.things.apply("t", 2, this.things.state(new Thing("t", "two", null, 2)));

		assertThat(find("t")).containsEntry("name", "two")
			.containsEntry("newerField", 5)
			.containsEntry("sequence", 2L)
			.doesNotContainKey("colour");
	}

	private @Nullable Document find(String id) {
		return this.mongo.getCollection("things").find(new Document("_id", id)).first();
	}

	record Thing(@Id String id, String name, @Nullable String colour, long sequence) {
	}

}
