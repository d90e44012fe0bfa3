package org.hiringpipeline.platform.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Engines;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any document, any change of the part of it that an old version maps, applied by the
 * database itself. What the old version does not map are the fields called
 * {@code newer…}.
 */
class DifferenceIT {

	private static final String DATABASE = "differences";

	private static @Nullable MongoClient client;

	@BeforeContainer
	static void connect() {
		client = MongoClients.create(Engines.mongoUri(DATABASE));
	}

	@AfterContainer
	static void disconnect() {
		if (client != null) {
			client.getDatabase(DATABASE).drop();
			client.close();
		}
	}

	@Property(tries = 1500)
	void theNextStateIsReadAndWhatIsNotMappedStays(@ForAll("seeds") long seed) {
		var random = new Random(seed);
		var stored = document(random, 3);
		var was = read(stored);
		var next = changed(was, random, 3);
		var after = apply(stored, Difference.between(stored, was, next));
		assertThat(read(after)).isEqualTo(next);
		assertUntouched(stored, after);
	}

	@Provide
	Arbitrary<Long> seeds() {
		return Arbitraries.longs();
	}

	private static Document apply(Document stored, Difference difference) {
		if (client == null) {
			throw new IllegalStateException("no database");
		}
		MongoCollection<Document> documents = client.getDatabase(DATABASE).getCollection("documents");
		documents.deleteMany(new Document());
		documents.insertOne(new Document(stored).append("_id", "x"));
		var update = new Document("$inc", new Document("version", 1));
		if (!difference.set().isEmpty()) {
			update.append("$set", difference.set());
		}
		if (!difference.unset().isEmpty()) {
			update.append("$unset", difference.unset());
		}
		documents.updateOne(Filters.eq("x"), update);
		var after = documents.find(Filters.eq("x")).first();
		assertThat(after).isNotNull();
		after.remove("_id");
		after.remove("version");
		return after;
	}

	/** What the old version sees. */
	private static Document read(Document stored) {
		var seen = new Document();
		stored.forEach((key, value) -> {
			if (!key.startsWith("newer")) {
				seen.append(key, readValue(value));
			}
		});
		return seen;
	}

	private static @Nullable Object readValue(@Nullable Object value) {
		if (value instanceof Document document) {
			return read(document);
		}
		if (value instanceof List<?> list) {
			var seen = new ArrayList<@Nullable Object>();
			list.forEach((element) -> seen.add(readValue(element)));
			return seen;
		}
		return value;
	}

	/** Every document that is still there has all that the old version cannot see. */
	private static void assertUntouched(Document stored, Document after) {
		stored.forEach((key, value) -> {
			var now = after.get(key);
			if (key.startsWith("newer")) {
				assertThat(now).isEqualTo(value);
			}
			else if (value instanceof Document before && now instanceof Document document) {
				assertUntouched(before, document);
			}
			else if (value instanceof List<?> before && now instanceof List<?> list) {
				assertCarriedOver(before, list);
			}
		});
	}

	/** An element that the old version left as it was is whole, wherever it went. */
	private static void assertCarriedOver(List<?> before, List<?> after) {
		var seenBefore = before.stream().map(DifferenceIT::readValue).toList();
		var seenAfter = after.stream().map(DifferenceIT::readValue).toList();
		for (int i = 0; i < before.size(); i++) {
			var seen = seenBefore.get(i);
			if (Collections.frequency(seenBefore, seen) == 1 && Collections.frequency(seenAfter, seen) == 1) {
				assertThat(after.get(seenAfter.indexOf(seen))).isEqualTo(before.get(i));
			}
		}
	}

	private static Document document(Random random, int depth) {
		var document = new Document();
		for (var key : List.of("name", "a", "b", "newerA", "newerB", "7")) {
			if (random.nextInt(3) > 0) {
				document.append(key, value(random, depth - 1));
			}
		}
		return document;
	}

	private static Object value(Random random, int depth) {
		int kind = (depth == 0) ? 0 : random.nextInt(4);
		return switch (kind) {
			case 1 -> document(random, depth);
			case 2 -> IntStream.range(0, random.nextInt(5)).mapToObj((i) -> document(random, depth)).toList();
			case 3 -> IntStream.range(0, random.nextInt(4)).mapToObj((i) -> value(random, depth - 1)).toList();
			default -> random.nextInt(4);
		};
	}

	private static Document changed(Document was, Random random, int depth) {
		var next = new Document();
		for (var key : List.of("name", "a", "b", "7")) {
			var old = was.get(key);
			if (random.nextInt(6) == 0) {
				next.append(key, readValue(value(random, depth - 1)));
			}
			else if (old != null && random.nextInt(8) > 0) {
				next.append(key, changedValue(old, random, depth - 1));
			}
		}
		return next;
	}

	private static Object changedValue(Object old, Random random, int depth) {
		if (old instanceof Document document) {
			return changed(document, random, depth);
		}
		if (old instanceof List<?> list) {
			return changedList(list, random, depth);
		}
		return (random.nextInt(3) == 0) ? random.nextInt(4) : old;
	}

	private static List<?> changedList(List<?> old, Random random, int depth) {
		var next = new ArrayList<Object>(old);
		if (random.nextInt(3) == 0) {
			Collections.shuffle(next, random);
		}
		next.removeIf((element) -> random.nextInt(6) == 0);
		next.replaceAll(
				(element) -> (random.nextInt(3) == 0) ? changedValue(element, random, Math.max(1, depth)) : element);
		if (random.nextInt(3) == 0) {
			next.add(readValue(value(random, Math.max(0, depth))));
		}
		return next;
	}

}
