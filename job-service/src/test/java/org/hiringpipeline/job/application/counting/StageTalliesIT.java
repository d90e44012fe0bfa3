package org.hiringpipeline.job.application.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;

import org.bson.Document;
import org.hiringpipeline.job.application.counting.StageTallies.Seen;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever counts, crashes, wakes up late or repeats: every application is counted once.
 */
class StageTalliesIT {

	private static final String POSTING = "posting";

	private static final List<String> STAGES = List.of("APPLIED", "INVITED", "ASSESSED", "OF_A_NEWER_VERSION");

	private SimpleMongoClientDatabaseFactory database;

	private MongoTemplate mongo;

	private StageTallies tallies;

	private SweepUncounted sweeper;

	@BeforeEach
	void open() {
		this.database = new SimpleMongoClientDatabaseFactory(Engines.freshDatabase());
		this.mongo = new MongoTemplate(this.database);
		this.tallies = new StageTallies(this.mongo);
		this.sweeper = new SweepUncounted(this.mongo, this.tallies, new IndexCreator(this.mongo));
	}

	@AfterEach
	void close() throws Exception {
		this.database.destroy();
	}

	/**
	 * Several counters, each of which may stop after any step and go on, or never, when
	 * others have counted.
	 */
	@Test
	void inWhateverOrderTheStepsOfSeveralCountersCome() {
		for (long seed = 0; seed < 40; seed++) {
			this.mongo.remove(new Query(), CountedApplication.COLLECTION);
			this.mongo.remove(new Query(), StageTally.COLLECTION);
			var random = new Random(seed);
			var sleepers = new ArrayList<Seen>();
			for (int step = 0; step < 60; step++) {
				play(random, sleepers);
			}
			this.sweeper.sweep();
			assertCounted("seed " + seed);
		}
	}

	private void play(Random random, List<Seen> sleepers) {
		var id = id(random.nextInt(4));
		switch (random.nextInt(5)) {
			case 0, 1 -> step(id);
			case 2 -> this.tallies.count(POSTING, id);
			case 3 -> this.tallies.look(POSTING, id)
				.filter((seen) -> !seen.application().isCounted())
				.ifPresent(sleepers::add);
			default -> {
				if (!sleepers.isEmpty()) {
					var awake = sleepers.remove(random.nextInt(sleepers.size()));
					if (this.tallies.write(POSTING, awake) && random.nextBoolean()) {
						this.tallies.tell(awake.application().now());
					}
				}
			}
		}
	}

	@Test
	void whenManyCountAtOnce() {
		try (var threads = Executors.newFixedThreadPool(6)) {
			for (int i = 0; i < 6; i++) {
				int seed = i;
				threads.execute(() -> {
					var random = new Random(seed);
					for (int step = 0; step < 60; step++) {
						var id = id(random.nextInt(12));
						step(id);
						this.tallies.count(POSTING, id);
					}
				});
			}
		}
		this.sweeper.sweep();
		assertCounted("at once");
	}

	@Test
	void theSweepFindsWhatACrashHasLeft() {
		step("never-counted");
		step("half-counted");
		this.tallies.count(POSTING, "half-counted");
		step("half-counted");
		var seen = this.tallies.look(POSTING, "half-counted").orElseThrow();
		assertThat(this.tallies.write(POSTING, seen)).isTrue();
		this.sweeper.sweep();
		assertCounted("after the sweep");
	}

	/** Ids of one tally, so that the counters meet. */
	private static String id(int which) {
		return "application-" + (char) ('A' + which * StageTally.PARTS);
	}

	private void step(String id) {
		var applied = this.mongo.findById(id, Document.class, CountedApplication.COLLECTION);
		int steps = (applied != null) ? applied.getList(CountedApplication.STEPS, Document.class).size() : 0;
		if (steps == STAGES.size()) {
			return;
		}
		var query = Query.query(Criteria.where("_id").is(id).and(CountedApplication.STEPS).size(steps));
		var update = new Update().push(CountedApplication.STEPS, new Document("to", STAGES.get(steps)))
			.set(CountedApplication.TO_COUNT, steps + 1);
		if (steps == 0) {
			this.mongo.upsert(Query.query(Criteria.where("_id").is(id)),
					new Update().setOnInsert(CountedApplication.POSTING, POSTING)
						.setOnInsert(CountedApplication.STEPS, List.of(new Document("to", STAGES.getFirst())))
						.setOnInsert(CountedApplication.TO_COUNT, 1),
					CountedApplication.COLLECTION);
		}
		else {
			this.mongo.updateFirst(query, update, CountedApplication.COLLECTION);
		}
	}

	private void assertCounted(String as) {
		var expected = new HashMap<String, Long>();
		var applications = this.mongo.findAll(Document.class, CountedApplication.COLLECTION);
		applications.forEach((application) -> {
			var steps = application.getList(CountedApplication.STEPS, Document.class);
			expected.merge(steps.getLast().getString("to"), 1L, Long::sum);
			assertThat(application).as(as).doesNotContainKey(CountedApplication.TO_COUNT);
			assertThat(application.getInteger(CountedApplication.COUNTED)).as(as).isEqualTo(steps.size());
		});
		var counted = new HashMap<String, Long>();
		this.mongo.findAll(Document.class, StageTally.COLLECTION)
			.forEach((tally) -> tally.get(StageTally.COUNTS, Document.class)
				.forEach((stage, count) -> counted.merge(stage, ((Number) count).longValue(), Long::sum)));
		counted.values().removeIf((count) -> count == 0);
		assertThat(counted).as(as).isEqualTo(expected);
	}

}
