package org.hiringpipeline.systemtests;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * The services' next version, as far as their databases can tell: beside them it adds a
 * field that they do not know to the aggregates, to what is nested in them and to the
 * elements of their lists, each by a guarded write as theirs are. None of these may be
 * gone in the end.
 */
final class NewerVersion implements AutoCloseable {

	static final String FIELD = "knownToTheNextVersion";

	private static final int AT_ONCE = 50;

	/** By service. */
	private static final Map<String, List<String>> COLLECTIONS = Map.of("job-service",
			List.of("jobPostings", "candidates", "applications"), "assessment-service",
			List.of("assessments", "sittings"), "scoring-service", List.of("scores"), "notification-service",
			List.of("messages"));

	/** The chassis' own, and what the services read as a map of entries. */
	private static final Set<String> NOT_EXTENDED = Set.of("outbox", "outboxLease", "answers");

	private final Databases databases;

	private final Map<String, Set<String>> written = new ConcurrentHashMap<>();

	private final Thread writer = Thread.ofPlatform().name("newer-version").unstarted(this::write);

	private volatile boolean closed;

	private NewerVersion(Databases databases) {
		this.databases = databases;
	}

	static NewerVersion beside(Databases databases) {
		var version = new NewerVersion(databases);
		version.writer.start();
		return version;
	}

	/** Where it wrote: documents, and paths within them. */
	int fields() {
		return this.written.values().stream().mapToInt(Set::size).sum();
	}

	/**
	 * What it wrote and is not there any more, though what it was written into still is.
	 */
	Set<String> gone() {
		var gone = new LinkedHashSet<String>();
		COLLECTIONS.forEach((service, collections) -> collections
			.forEach((collection) -> this.databases.all(service, collection).forEach((document) -> {
				var name = name(collection, document);
				var there = extensions(document, true);
				this.written.getOrDefault(name, Set.of())
					.stream()
					.filter((path) -> !there.contains(path) && hasHolder(document, path))
					.forEach((path) -> gone.add(name + " " + path));
			})));
		return gone;
	}

	private void write() {
		while (!this.closed) {
			COLLECTIONS.forEach((service, collections) -> collections
				.forEach((collection) -> extend(collection, this.databases.collection(service, collection))));
		}
	}

	private void extend(String name, MongoCollection<Document> collection) {
		for (var document : collection.find(Filters.exists(FIELD, false)).limit(AT_ONCE)) {
			var paths = extensions(document, false);
			var values = new HashMap<String, Object>();
			paths.forEach((path) -> values.put(path, "kept"));
			var result = collection.updateOne(
					Filters.and(Filters.eq(document.get("_id")), Filters.eq("version", document.get("version")),
							Filters.eq("revision", document.get("revision"))),
					new Document("$set", new Document(values)).append("$inc", new Document("version", 1L)));
			if (result.getModifiedCount() == 1) {
				this.written.put(name(name, document), paths);
			}
		}
	}

	/** The paths of the field, where it would be put or where it is. */
	private static Set<String> extensions(Document document, boolean there) {
		var paths = new LinkedHashSet<String>();
		if (!there || document.containsKey(FIELD)) {
			paths.add(FIELD);
		}
		document.forEach((field, value) -> {
			if (NOT_EXTENDED.contains(field)) {
				return;
			}
			if (value instanceof Document nested && (!there || nested.containsKey(FIELD))) {
				paths.add(field + "." + FIELD);
			}
			if (value instanceof List<?> list) {
				for (int i = 0; i < list.size(); i++) {
					if (list.get(i) instanceof Document element && (!there || element.containsKey(FIELD))) {
						paths.add(field + "." + i + "." + FIELD);
					}
				}
			}
		});
		return paths;
	}

	/** A part that a service removes as a whole takes along what was added to it. */
	private static boolean hasHolder(Document document, String path) {
		int dot = path.indexOf('.');
		return dot < 0 || document.get(path.substring(0, dot)) != null;
	}

	private static String name(String collection, Document document) {
		return collection + " " + document.get("_id");
	}

	@Override
	public void close() throws InterruptedException {
		this.closed = true;
		this.writer.join();
	}

}
