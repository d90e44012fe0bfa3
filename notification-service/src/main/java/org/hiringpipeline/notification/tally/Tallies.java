package org.hiringpipeline.notification.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.hiringpipeline.platform.consumer.TryAgainLater;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Counts every message where it stands, exactly once, whatever crashes, repeats or comes
 * late. A posting has a few tallies, and a message always belongs to the same one. A
 * tally remembers the standing that it counted last, and nobody counts on before that
 * standing is stored.
 */
public final class Tallies {

	/** Stored counts rest on it, so it never changes. */
	static final int PARTS = 8;

	static final String TALLIES = "tallies";

	static final String STANDINGS = "standings";

	private static final String COUNTS = "counts";

	private static final String VERSION = "version";

	private static final String LAST = "last";

	private static final String POSTING = "postingId";

	/** More than all who count for a posting together could need. */
	private static final int ATTEMPTS = 100;

	private final MongoOperations mongo;

	Tallies(MongoOperations mongo) {
		this.mongo = mongo;
	}

	static Tallies indexed(MongoOperations mongo, IndexCreator indexes) {
		indexes.create(TALLIES, new IndexModel(Indexes.ascending(POSTING)));
		return new Tallies(mongo);
	}

	/** How many messages of a posting are in each slot, in the order of their names. */
	public Map<String, Long> of(String postingId) {
		var query = new Query(Criteria.where(POSTING).is(postingId)).limit(PARTS);
		query.fields().include(COUNTS);
		var sums = new TreeMap<String, Long>();
		for (var tally : this.mongo.find(query, Document.class, TALLIES)) {
			tally.get(COUNTS, new Document())
				.forEach((slot, count) -> sums.merge(slot, ((Number) count).longValue(), Long::sum));
		}
		sums.values().removeIf((count) -> count == 0);
		return sums;
	}

	/** Counts a message where it stands, unless something newer of it is counted. */
	void count(Standing now) {
		for (int i = 0; i < ATTEMPTS; i++) {
			var seen = look(now);
			if (seen.isEmpty()) {
				continue;
			}
			var before = seen.get().standing();
			if (before != null && before.version() >= now.version()) {
				return;
			}
			if (count(seen.get(), now)) {
				store(now.toDocument());
				return;
			}
		}
		throw new TryAgainLater("others are faster in counting for posting " + now.postingId());
	}

	/** What is known, if the standing that was counted last is stored. */
	Optional<Seen> look(Standing now) {
		var id = now.postingId() + ":" + Math.floorMod(now.messageId().hashCode(), PARTS);
		var query = new Query(Criteria.where("_id").is(id));
		query.fields().exclude(COUNTS);
		var tally = this.mongo.findOne(query, Document.class, TALLIES);
		var last = (tally != null) ? tally.get(LAST, Document.class) : null;
		var ids = (last != null) ? List.of(now.messageId(), last.getString("_id")) : List.of(now.messageId());
		var stored = this.mongo.find(new Query(Criteria.where("_id").in(ids)).limit(2), Document.class, STANDINGS)
			.stream()
			.map(Standing::of)
			.toList();
		if (last != null && !isStored(Standing.of(last), stored)) {
			store(last);
			return Optional.empty();
		}
		return Optional
			.of(new Seen(id, (tally != null) ? tally.get(VERSION, Number.class).longValue() : 0, find(now, stored)));
	}

	/** Counts a message where it stands now, if nothing was counted since. */
	boolean count(Seen seen, Standing now) {
		if (seen.version() == 0) {
			return create(seen, now);
		}
		var update = new Update().inc(VERSION, 1L).set(LAST, now.toDocument());
		var before = seen.standing();
		if (before == null || !before.slot().equals(now.slot())) {
			update.inc(COUNTS + "." + now.slot(), 1L);
			if (before != null) {
				update.inc(COUNTS + "." + before.slot(), -1L);
			}
		}
		var unchanged = new Query(Criteria.where("_id").is(seen.tallyId()).and(VERSION).is(seen.version()));
		return this.mongo.updateFirst(unchanged, update, TALLIES).getMatchedCount() == 1;
	}

	private boolean create(Seen seen, Standing now) {
		try {
			this.mongo.insert(new Document("_id", seen.tallyId()).append(POSTING, now.postingId())
				.append(VERSION, 1L)
				.append(LAST, now.toDocument())
				.append(COUNTS, new Document(now.slot(), 1L)), TALLIES);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Stores a standing that was counted, unless a newer one is there; as the document
	 * that the tally holds, so that a younger version's fields survive an older one.
	 */
	void store(Document standing) {
		var fields = new Document(standing);
		var id = fields.remove("_id");
		var older = new Query(
				Criteria.where("_id").is(id).and(VERSION).lt(standing.get(VERSION, Number.class).longValue()));
		try {
			this.mongo.upsert(older, Update.fromDocument(new Document("$set", fields)), STANDINGS);
		}
		catch (DuplicateKeyException ex) {
			// It is there, as new or newer.
		}
	}

	private static boolean isStored(Standing counted, List<Standing> stored) {
		var found = find(counted, stored);
		return found != null && found.version() >= counted.version();
	}

	private static @Nullable Standing find(Standing wanted, List<Standing> stored) {
		return stored.stream()
			.filter((standing) -> standing.messageId().equals(wanted.messageId()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * What a look has found.
	 *
	 * @param tallyId the tally that counts the message
	 * @param version its version; 0 if there is none yet
	 * @param standing the message's standing as it is counted there
	 */
	record Seen(String tallyId, long version, @Nullable Standing standing) {
	}

}
