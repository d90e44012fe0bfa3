package org.hiringpipeline.platform.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * Listens to what a service asks its store, counts what comes back, and holds every query
 * against the indexes that are there: equal fields first, then the order, then a range.
 * The embedded engine reads without indexes, so nothing else would tell.
 */
public final class Queries implements CommandListener {

	private static final Set<String> RANGES = Set.of("$lt", "$lte", "$gt", "$gte", "$exists");

	private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();

	private final AtomicLong documents = new AtomicLong();

	private final Set<String> collections;

	private volatile boolean listening;

	/** A listener to what is asked of those collections. */
	public Queries(String... collections) {
		this.collections = Set.of(collections);
	}

	/** Listens from now on, and forgets what was asked before. */
	public void reset() {
		this.listening = true;
		this.asked.clear();
		this.documents.set(0);
	}

	/** Listens no more. */
	public void stop() {
		this.listening = false;
	}

	/** How many documents came back. */
	public long documents() {
		return this.documents.get();
	}

	/** How many questions were asked. */
	public int count() {
		return this.asked.size();
	}

	@Override
	public void commandStarted(CommandStartedEvent event) {
		var command = event.getCommand();
		var target = command.get(event.getCommandName());
		if (this.listening && Set.of("find", "aggregate", "count", "distinct").contains(event.getCommandName())
				&& target != null && target.isString() && this.collections.contains(target.asString().getValue())) {
			this.asked.add(command.clone());
		}
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		if (this.listening && event.getResponse().get("cursor") instanceof BsonDocument cursor) {
			for (var batch : List.of("firstBatch", "nextBatch")) {
				if (cursor.containsKey(batch)) {
					this.documents.addAndGet(cursor.getArray(batch).size());
				}
			}
		}
	}

	/**
	 * The questions that no index serves.
	 * @param selective fields of whose values there are only a handful of documents each:
	 * behind one of them further equal fields need not be in the index
	 */
	public List<String> unserved(MongoDatabase database, String... selective) {
		var bad = new ArrayList<String>();
		for (var command : this.asked) {
			if (!command.containsKey("find") || !isServed(command, database, Set.of(selective))) {
				bad.add(command.toJson());
			}
		}
		return bad;
	}

	private static boolean isServed(BsonDocument find, MongoDatabase database, Set<String> selective) {
		var equal = new LinkedHashSet<String>();
		var ranges = new LinkedHashSet<String>();
		sort(find.getDocument("filter", new BsonDocument()), equal, ranges);
		var order = new LinkedHashMap<String, Integer>();
		find.getDocument("sort", new BsonDocument())
			.forEach((field, direction) -> order.put(field, direction.asNumber().intValue()));
		if (order.isEmpty() && equal.contains("_id")) {
			return true;
		}
		var indexes = new ArrayList<Document>();
		database.getCollection(find.getString("find").getValue()).listIndexes().into(indexes);
		return indexes.stream()
			.anyMatch((index) -> serves(index.get("key", Document.class), equal, order, ranges, selective));
	}

	private static boolean serves(Document index, Set<String> equal, Map<String, Integer> order, Set<String> ranges,
			Set<String> selective) {
		var keys = new ArrayList<>(index.keySet());
		int at = 0;
		var left = new LinkedHashSet<>(equal);
		while (at < keys.size() && left.remove(keys.get(at))) {
			at++;
		}
		boolean narrow = keys.subList(0, at).stream().anyMatch(selective::contains);
		if (!left.isEmpty() && !narrow) {
			return false;
		}
		Integer turn = null;
		for (var wanted : order.entrySet()) {
			if (at >= keys.size() || !keys.get(at).equals(wanted.getKey())) {
				return false;
			}
			int same = Integer.signum(index.get(keys.get(at), Number.class).intValue()) * wanted.getValue();
			if (turn != null && turn != same) {
				return false;
			}
			turn = same;
			at++;
		}
		int behind = at;
		return ranges.stream().allMatch((field) -> order.containsKey(field) || narrow || keys.indexOf(field) == behind)
				&& (at > 0 || !ranges.isEmpty());
	}

	private static void sort(BsonDocument filter, Set<String> equal, Set<String> ranges) {
		filter.forEach((field, value) -> {
			if (field.equals("$and")) {
				value.asArray().forEach((part) -> sort(part.asDocument(), equal, ranges));
			}
			else if (!field.startsWith("$")) {
				(isRange(value) ? ranges : equal).add(field);
			}
		});
	}

	private static boolean isRange(BsonValue value) {
		return value.isDocument() && value.asDocument().keySet().stream().anyMatch(RANGES::contains);
	}

}
