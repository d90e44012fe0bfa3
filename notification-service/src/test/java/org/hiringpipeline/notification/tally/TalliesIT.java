package org.hiringpipeline.notification.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message is counted once, where it stands in the end. */
class TalliesIT {

	private static final String POSTING = "posting";

	private static final List<String> SLOTS = List.of("invitation:pending", "invitation:sent", "invitation:failed",
			"result-notice:suppressed");

	private final ConnectionString uri = new ConnectionString(Engines.freshDatabase());

	private final MongoClient client = MongoClients.create(this.uri);

	private final MongoTemplate mongo = new MongoTemplate(
			new SimpleMongoClientDatabaseFactory(this.client, String.valueOf(this.uri.getDatabase())));

	private final Tallies tallies = new Tallies(this.mongo);

	@AfterEach
	void close() {
		this.client.close();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void whateverCrashesRepeatsOrComesLate(long seed) {
		var random = new Random(seed);
		var all = standings(30, 4);
		var last = new HashMap<String, Standing>();
		all.forEach((standing) -> last.merge(standing.messageId(), standing,
				(one, other) -> (one.version() > other.version()) ? one : other));
		var told = new ArrayList<>(all);
		told.addAll(all.subList(0, all.size() / 2));
		Collections.shuffle(told, random);
		var late = new ArrayList<Runnable>();
		for (var standing : told) {
			switch (random.nextInt(4)) {
				case 0 -> this.tallies.look(standing);
				case 1 -> this.tallies.look(standing).ifPresent((seen) -> countIfNewer(seen, standing));
				case 2 -> this.tallies.look(standing).ifPresent((seen) -> late.add(() -> countIfNewer(seen, standing)));
				default -> this.tallies.count(standing);
			}
			if (!late.isEmpty() && random.nextInt(3) == 0) {
				late.remove(random.nextInt(late.size())).run();
			}
		}
		all.forEach(this.tallies::count);
		assertThat(this.tallies.of(POSTING)).isEqualTo(expected(last));
	}

	@Test
	void severalCountAtOnce() throws Exception {
		var all = standings(60, 2);
		var last = new HashMap<String, Standing>();
		all.forEach((standing) -> last.put(standing.messageId(), standing));
		var done = new ArrayList<Future<?>>();
		try (var pool = Executors.newFixedThreadPool(4)) {
			for (var standing : all) {
				done.add(pool.submit(() -> this.tallies.count(standing)));
				done.add(pool.submit(() -> this.tallies.count(standing)));
			}
		}
		for (var one : done) {
			one.get();
		}
		assertThat(this.tallies.of(POSTING)).isEqualTo(expected(last));
	}

	/** What a younger version keeps with a standing survives an older one's repair. */
	@Test
	void aStandingIsStoredAsItIs() {
		var standing = new Standing("m", POSTING, SLOTS.getFirst(), 1);
		this.tallies.look(standing).ifPresent((seen) -> this.tallies.count(seen, standing));
		var younger = standing.toDocument().append("later", "kept");
		this.mongo.getCollection(Tallies.TALLIES)
			.updateOne(new org.bson.Document(), new org.bson.Document("$set", new org.bson.Document("last", younger)));
		this.tallies.count(new Standing("m", POSTING, SLOTS.get(1), 2));
		var stored = this.mongo.getCollection(Tallies.STANDINGS).find().first();
		assertThat(stored).containsEntry("later", "kept").containsEntry("slot", SLOTS.get(1));
	}

	private void countIfNewer(Tallies.Seen seen, Standing standing) {
		var before = seen.standing();
		if (before == null || before.version() < standing.version()) {
			this.tallies.count(seen, standing);
		}
	}

	private static List<Standing> standings(int messages, int versions) {
		var all = new ArrayList<Standing>();
		for (int version = 1; version <= versions; version++) {
			for (int i = 0; i < messages; i++) {
				all.add(new Standing("message-" + i, POSTING, SLOTS.get((i + version) % SLOTS.size()), version));
			}
		}
		return all;
	}

	private static Map<String, Long> expected(Map<String, Standing> last) {
		var counts = new TreeMap<String, Long>();
		last.values().forEach((standing) -> counts.merge(standing.slot(), 1L, Long::sum));
		return counts;
	}

}
