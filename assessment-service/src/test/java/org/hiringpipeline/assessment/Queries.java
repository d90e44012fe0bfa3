package org.hiringpipeline.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Every kind of query that the service has sent to its store. */
public final class Queries implements CommandListener {

	private final Set<Shape> seen = ConcurrentHashMap.newKeySet();

	private final Map<String, List<BsonDocument>> found = new ConcurrentHashMap<>();

	private volatile boolean listening;

	@Override
	public void commandStarted(CommandStartedEvent event) {
		var command = event.getCommand();
		switch (event.getCommandName()) {
			case "find" -> add(command, "find", command.getDocument("filter", new BsonDocument()));
			case "findAndModify", "findandmodify" -> add(command, event.getCommandName(), command.getDocument("query"));
			case "count", "distinct" ->
				add(command, event.getCommandName(), command.getDocument("query", new BsonDocument()));
			case "update" -> command.getArray("updates")
				.forEach((update) -> add(command, "update", update.asDocument().getDocument("q")));
			case "delete" -> command.getArray("deletes")
				.forEach((delete) -> add(command, "delete", delete.asDocument().getDocument("q")));
			default -> {
				// It looks for nothing.
			}
		}
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		if (this.listening && event.getCommandName().equals("find")) {
			var cursor = event.getResponse().getDocument("cursor");
			var collection = cursor.getString("ns").getValue().replaceFirst("[^.]*\\.", "");
			cursor.getArray("firstBatch")
				.forEach((document) -> this.found.computeIfAbsent(collection, (name) -> new CopyOnWriteArrayList<>())
					.add(document.asDocument().clone()));
		}
	}

	/** Keeps what comes back from now on. */
	public void listen() {
		this.found.clear();
		this.listening = true;
	}

	/** What has come back from a collection. */
	public List<BsonDocument> heard(String collection) {
		this.listening = false;
		return this.found.getOrDefault(collection, List.of());
	}

	/** The kinds of queries on a collection. */
	public Set<Shape> on(String collection) {
		var shapes = new HashSet<Shape>();
		this.seen.stream().filter((shape) -> shape.collection().equals(collection)).forEach(shapes::add);
		return shapes;
	}

	private void add(BsonDocument command, String name, BsonDocument filter) {
		var equal = new TreeSet<String>();
		var ranged = new TreeSet<String>();
		sort(filter, equal, ranged);
		var order = command.getDocument("sort", new BsonDocument());
		this.seen.add(new Shape(name, command.getString(name).getValue(), Set.copyOf(equal), Set.copyOf(ranged),
				List.copyOf(order.keySet())));
	}

	private static void sort(BsonDocument filter, Set<String> equal, Set<String> ranged) {
		filter.forEach((field, value) -> {
			if (field.startsWith("$")) {
				value.asArray().forEach((part) -> sort(part.asDocument(), equal, ranged));
			}
			else if (isEquality(value)) {
				equal.add(field);
			}
			else {
				ranged.add(field);
			}
		});
	}

	private static boolean isEquality(BsonValue value) {
		return !value.isDocument() || value.asDocument()
			.keySet()
			.stream()
			.allMatch((operator) -> operator.equals("$eq") || operator.equals("$in") || !operator.startsWith("$"));
	}

	/**
	 * A kind of query.
	 *
	 * @param command what the store was asked to do
	 * @param collection where
	 * @param equal fields that must have a value
	 * @param ranged fields that must be within bounds
	 * @param order what the answer is sorted by, ascending
	 */
	public record Shape(String command, String collection, Set<String> equal, Set<String> ranged, List<String> order) {

		/** Whether an index leads to what is wanted, in order, reading nothing else. */
		boolean isServedBy(List<String> index) {
			int same = 0;
			while (same < index.size() && this.equal.contains(index.get(same))) {
				same++;
			}
			var next = index.subList(same, index.size());
			var wanted = this.order.stream().filter((field) -> !this.equal.contains(field)).toList();
			boolean ordered = next.size() >= wanted.size() && next.subList(0, wanted.size()).equals(wanted);
			boolean leads = same > 0 || (!next.isEmpty() && this.ranged.contains(next.getFirst()))
					|| (this.equal.isEmpty() && this.ranged.isEmpty() && !wanted.isEmpty());
			return ordered && leads && index.containsAll(this.equal) && index.containsAll(this.ranged);
		}

		/** Whether it asks for documents by their ids. */
		boolean isById() {
			return this.equal.contains("_id");
		}

	}

}
