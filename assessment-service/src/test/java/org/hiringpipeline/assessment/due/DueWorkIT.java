package org.hiringpipeline.assessment.due;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.bson.Document;
import org.hiringpipeline.assessment.MovableClock;
import org.hiringpipeline.assessment.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

/** Due work is shared between instances, and what fails steps back. */
@ServiceTest
class DueWorkIT {

	@Autowired
	MongoOperations mongo;

	@Autowired
	MovableClock clock;

	private final String collection = "due-" + UUID.randomUUID();

	@Test
	void comesBackLaterToWhatFails() {
		due("a", "b", "c");
		var tried = new ArrayList<String>();
		var work = new DueWork(this.mongo, this.clock);
		work.each(this.collection, "at", (id) -> {
			tried.add(id);
			if (id.equals("a")) {
				throw new IllegalStateException("on purpose");
			}
			return finish(id);
		});
		assertThat(tried).containsExactly("a", "b", "c");
		due("d");
		this.clock.advance(DueWork.STEP_BACK.plusSeconds(1));
		work.each(this.collection, "at", (id) -> {
			tried.add(id);
			return finish(id);
		});
		assertThat(tried).containsExactly("a", "b", "c", "d", "a");
	}

	@Test
	void goesOnAtOnceWithWhatIsNotFinished() {
		due("a", "b");
		var tried = new ArrayList<String>();
		new DueWork(this.mongo, this.clock).each(this.collection, "at", (id) -> {
			tried.add(id);
			return Collections.frequency(tried, id) < 3 || finish(id);
		});
		assertThat(tried).containsOnly("a", "b").hasSize(6);
	}

	@Test
	void isSharedBetweenInstances() throws Exception {
		due(IntStream.range(0, 200).mapToObj((i) -> "id-" + i).toArray(String[]::new));
		List<String> done = Collections.synchronizedList(new ArrayList<>());
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> instances = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				var work = new DueWork(this.mongo, this.clock);
				instances.add(threads.submit(() -> work.each(this.collection, "at", (id) -> {
					done.add(id);
					return finish(id);
				})));
			}
			for (var instance : instances) {
				instance.get();
			}
		}
		assertThat(done).hasSize(200).doesNotHaveDuplicates();
	}

	private void due(String... ids) {
		for (int i = 0; i < ids.length; i++) {
			var since = this.clock.instant().minus(Duration.ofSeconds(20)).plusMillis(i);
			this.mongo.insert(new Document("_id", ids[i]).append("at", Date.from(since)), this.collection);
		}
	}

	private boolean finish(String id) {
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().unset("at"), this.collection);
		return false;
	}

}
