package org.hiringpipeline.platform.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.hiringpipeline.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Loads and changes the aggregates of one collection. A change is one guarded write of
 * one document: the fields that differ, the next version and sequence, and the events,
 * which are published at once after it.
 *
 * @param <T> the aggregate, a record that Spring Data can map; its {@code version} field,
 * if it has one, is read only
 */
public final class AggregateStore<T> {

	private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
		.returnDocument(ReturnDocument.AFTER);

	private static final int ATTEMPTS = 30;

	private static final Duration LONGEST_WAIT = Duration.ofMillis(64);

	private final Class<T> type;

	private final String collection;

	private final MongoOperations mongo;

	private final MongoConverter converter;

	private final Outbox outbox;

	AggregateStore(Class<T> type, MongoOperations mongo, Outbox outbox) {
		this.type = type;
		this.collection = mongo.getCollectionName(type);
		this.mongo = mongo;
		this.converter = mongo.getConverter();
		this.outbox = outbox;
	}

	/** Reads one aggregate. */
	public Optional<Stored<T>> find(String id) {
		return Optional.ofNullable(with((documents) -> documents.find(Filters.eq(id)).first())).map(this::stored);
	}

	/**
	 * Reads the aggregates that match, in the query's order and up to its limit, which it
	 * must have.
	 */
	public List<Stored<T>> find(Query query) {
		return documents(query).stream().map(this::stored).toList();
	}

	/**
	 * Reads one aggregate to show it: as a record with texts where the aggregate has
	 * constants, since a newer version may have written others than are known here.
	 */
	public <V> Optional<Stored<V>> find(String id, Class<V> view) {
		return Optional.ofNullable(with((documents) -> documents.find(Filters.eq(id)).first()))
			.map((document) -> stored(document, view));
	}

	/** Reads aggregates to show them, likewise; the query may leave fields out. */
	public <V> List<Stored<V>> find(Query query, Class<V> view) {
		return documents(query).stream().map((document) -> stored(document, view)).toList();
	}

	/** An aggregate that was read or written just now, likewise. */
	public <V> Stored<V> as(Stored<T> stored, Class<V> view) {
		return stored(stored.document(), view);
	}

	/**
	 * Writes a new aggregate as version 1.
	 * @return whether it was new; false leaves the one that is there untouched
	 * @throws DuplicateKeyException if another unique index refuses it
	 */
	public boolean insert(String id, Change<T> change) {
		var document = toDocument(change.state());
		document.put("_id", id);
		document.put(ManagedFields.VERSION, 1L);
		if (change.facts().isEmpty()) {
			return insert(id, document);
		}
		document.put(ManagedFields.SEQUENCE, 1L);
		try (var place = this.outbox.place(document)) {
			this.outbox.addTo(document, change.facts(), id, place);
			boolean isNew = insert(id, document);
			if (isNew) {
				place.publish(this.collection, document);
			}
			return isNew;
		}
	}

	private boolean insert(String id, Document document) {
		try {
			with((documents) -> documents.insertOne(document));
			return true;
		}
		catch (DuplicateKeyException ex) {
			if (find(id).isPresent()) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Writes the change of an aggregate that is still as it was read.
	 * @throws ConcurrentChange if it is not
	 */
	public Stored<T> save(Stored<T> before, Change<T> change) {
		if (change.facts().isEmpty() && change.state().equals(before.state())) {
			return before;
		}
		var guard = guard(before.document());
		var update = update(before, change);
		if (change.facts().isEmpty()) {
			return stored(write(before.id(), guard, update));
		}
		this.outbox.checkRoom(this.collection, before.document());
		this.outbox.addTo(update, before.document(), change.facts(), before.id(), before.sequence() + 1);
		try (var place = this.outbox.place(before.document())) {
			if (place.isTaken()) {
				var leased = Updates.combine(update, Updates.combine(place.lease()));
				var free = new Document(guard);
				free.putAll(place.guard());
				var claimed = findAndUpdate(free, leased);
				if (claimed != null) {
					place.publish(this.collection, claimed);
					return stored(claimed);
				}
			}
		}
		var after = write(before.id(), guard, update);
		this.outbox.look(this.collection, after);
		return stored(after);
	}

	/**
	 * Asks the aggregate and writes its answer, once more from the start if somebody else
	 * was faster.
	 * @return the aggregate after the change; empty if there is none with this id
	 */
	public Optional<Stored<T>> change(String id, Function<T, Change<T>> transition) {
		for (int attempt = 1;; attempt++) {
			var before = find(id);
			if (before.isEmpty()) {
				return before;
			}
			try {
				return Optional.of(save(before.get(), transition.apply(before.get().state())));
			}
			catch (ConcurrentChange ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				standBack(attempt);
			}
		}
	}

	/** Lets the others through, the longer the more often this one was too late. */
	private static void standBack(int attempt) {
		long longest = LONGEST_WAIT.toNanos() >> Math.max(0, 6 - attempt);
		LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
	}

	/**
	 * A silent write of single fields, for what changes often and tells nobody: no new
	 * version, no event. A {@link #save} that has not seen it is refused.
	 * @return whether the aggregate was there and in the state that {@code when} wants
	 */
	public boolean touch(String id, Bson when, Bson update) {
		var result = with((documents) -> documents.updateOne(
				new Document("_id", id).append("$and",
						List.of(when.toBsonDocument(Document.class, documents.getCodecRegistry()))),
				Updates.combine(update, Updates.inc(ManagedFields.REVISION, 1L))));
		return result != null && result.getMatchedCount() == 1;
	}

	/**
	 * Both sides of the comparison come from this version's converter, so that it finds
	 * what the change changed and not what this version cannot see.
	 */
	private Document update(Stored<T> before, Change<T> change) {
		var changed = Difference.between(before.document(), toDocument(before.state()), toDocument(change.state()));
		var counts = new Document(ManagedFields.VERSION, 1L);
		var set = new Document(changed.set());
		if (!change.facts().isEmpty()) {
			counts.append(ManagedFields.SEQUENCE, 1L);
		}
		var update = new Document("$inc", counts);
		if (!set.isEmpty() || !change.facts().isEmpty()) {
			update.append("$set", set);
		}
		if (!changed.unset().isEmpty()) {
			update.append("$unset", changed.unset());
		}
		return update;
	}

	/** Without {@code $and}, below which the embedded engine does not find an id. */
	private static Document guard(Document before) {
		return new Document("_id", before.get("_id")).append(ManagedFields.VERSION, before.get(ManagedFields.VERSION))
			.append(ManagedFields.REVISION, before.get(ManagedFields.REVISION));
	}

	private Document write(String id, Bson guard, Bson update) {
		var after = findAndUpdate(guard, update);
		if (after == null) {
			throw new ConcurrentChange(this.collection, id);
		}
		return after;
	}

	private @Nullable Document findAndUpdate(Bson filter, Bson update) {
		return with((documents) -> documents.findOneAndUpdate(filter, update, AFTER));
	}

	private Document toDocument(T state) {
		var document = new Document();
		this.converter.write(state, document);
		document.keySet().removeIf(ManagedFields::contains);
		document.values().removeIf(Objects::isNull);
		return document;
	}

	private List<Document> documents(Query query) {
		if (!query.isLimited()) {
			throw new IllegalArgumentException("a query without a limit reads all of a collection");
		}
		return this.mongo.find(query, Document.class, this.collection);
	}

	private Stored<T> stored(Document document) {
		return stored(document, this.type);
	}

	private <V> Stored<V> stored(Document document, Class<V> view) {
		try {
			return new Stored<>(this.converter.read(view, document), document);
		}
		catch (RuntimeException ex) {
			throw WrittenByNewer.isWhy(ex) ? new WrittenByNewer(this.collection, document.get("_id"), ex) : ex;
		}
	}

	private <R> @Nullable R with(Function<MongoCollection<Document>, @Nullable R> work) {
		return this.mongo.execute(this.collection, work::apply);
	}

}
