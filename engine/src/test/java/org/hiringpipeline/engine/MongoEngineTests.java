package org.hiringpipeline.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MongoEngineTests {

	@TempDir
	Path folder;

	private MongoEngine engine;

	private MongoClient client;

	private MongoCollection<Document> things;

	@BeforeEach
	void open() throws IOException {
		this.engine = MongoEngine.open(this.folder, 0);
		this.client = MongoClients.create(this.engine.uri());
		this.things = this.client.getDatabase("test").getCollection("things");
	}

	@AfterEach
	void close() {
		this.client.close();
		this.engine.close();
	}

	@Test
	void documentsAndUniqueIndexesOutliveARestart() throws IOException {
		this.things.createIndex(Indexes.ascending("posting", "candidate"), new IndexOptions().unique(true));
		this.things.createIndex(Indexes.ascending("token"), new IndexOptions().unique(true).sparse(true));
		Document document = new Document("_id", "a").append("posting", "p")
			.append("candidate", "c")
			.append("n", 1L)
			.append("list", List.of(new Document("x", 1.5), "y"));
		this.things.insertOne(document);
		this.things.insertOne(new Document("_id", "b").append("posting", "p").append("candidate", "d"));

		close();
		open();

		assertThat(this.things.find(Filters.eq("_id", "a")).first()).isEqualTo(document);
		assertThatThrownBy(
				() -> this.things.insertOne(new Document("_id", "z").append("posting", "p").append("candidate", "c")))
			.isInstanceOf(MongoWriteException.class)
			.hasMessageContaining("E11000");
		assertThat(this.things.countDocuments()).isEqualTo(2);
	}

	@Test
	void aGuardedUpdateMatchesOnlyItsVersion() {
		this.things.insertOne(new Document("_id", "a").append("version", 3L));

		assertThat(guarded("a", 2L)).isZero();
		assertThat(guarded("a", 3L)).isOne();
		assertThat(guarded("a", 3L)).isZero();
		assertThat(guarded("b", 3L)).isZero();
		assertThat(this.things.find(new Document("_id", "a").append("version", 3L)).first()).isNull();
		assertThat(this.things.find(new Document("_id", "a").append("version", 4L)).first()).isNotNull();
		assertThat(this.things.find(Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 4L))).first())
			.isNotNull();
	}

	@Test
	void noUpdateIsLostBetweenThreads() throws Exception {
		this.things.insertOne(new Document("_id", "a").append("version", 0L));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<?>> all = IntStream.range(0, 4)
				.<Future<?>>mapToObj((i) -> threads.submit(() -> increment(25)))
				.toList();
			for (Future<?> one : all) {
				one.get();
			}
		}
		Document end = this.things.find(Filters.eq("_id", "a")).first();
		assertThat(end).isNotNull().containsEntry("version", 100L);
	}

	@Test
	void aReadNeverSeesHalfAnUpdate() throws Exception {
		this.things.insertOne(fields(0).append("_id", "a"));
		try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
			Future<?> writes = writer.submit(() -> IntStream.range(1, 400)
				.forEach((n) -> this.things.updateOne(Filters.eq("_id", "a"), new Document("$set", fields(n)))));
			while (!writes.isDone()) {
				Document seen = this.things.find(Filters.eq("_id", "a")).first();
				assertThat(seen).isNotNull();
				seen.remove("_id");
				assertThat(seen.values()).containsOnly(seen.get("f0"));
			}
			writes.get();
		}
	}

	private static Document fields(int value) {
		Document fields = new Document();
		IntStream.range(0, 200).forEach((i) -> fields.append("f" + i, value));
		return fields;
	}

	@Test
	void whatIsFoundAndModifiedIsKept() {
		this.things.insertOne(new Document("_id", "a").append("version", 1L));
		Document after = this.things.findOneAndUpdate(Filters.eq("_id", "a"), Updates.inc("version", 1L),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		assertThat(after).containsEntry("version", 2L);
		assertThat(this.things.find(Filters.eq("_id", "a")).first()).containsEntry("version", 2L);
	}

	private void increment(int times) {
		int done = 0;
		while (done < times) {
			Document now = this.things.find(Filters.eq("_id", "a")).first();
			assertThat(now).isNotNull();
			done += (int) guarded("a", now.getLong("version"));
		}
	}

	private long guarded(String id, long version) {
		return this.things
			.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), Updates.inc("version", 1L))
			.getModifiedCount();
	}

}
