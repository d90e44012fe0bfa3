package org.hiringpipeline.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import org.bson.BsonDocument;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Listens to what the service asks its database. */
@TestConfiguration(proxyBeanMethods = false)
public class Commands implements CommandListener {

	private final ConcurrentLinkedQueue<Find> finds = new ConcurrentLinkedQueue<>();

	private final Map<Integer, String> open = new ConcurrentHashMap<>();

	private final AtomicLong documents = new AtomicLong();

	@Bean
	MongoClientSettingsBuilderCustomizer listensToCommands() {
		return (settings) -> settings.addCommandListener(this);
	}

	/** Forgets what it has heard. */
	public void clear() {
		this.finds.clear();
		this.documents.set(0);
	}

	/** What was looked for in a collection. */
	public List<Find> finds(String collection) {
		return this.finds.stream().filter((find) -> find.collection().equals(collection)).toList();
	}

	/** How many documents of those collections came back. */
	public long documents() {
		return this.documents.get();
	}

	@Override
	public void commandStarted(CommandStartedEvent event) {
		var command = event.getCommand();
		if (event.getCommandName().equals("find")) {
			var collection = command.getString("find").getValue();
			this.open.put(event.getRequestId(), collection);
			this.finds.add(new Find(collection, document(command, "filter"), document(command, "sort")));
		}
		if (event.getCommandName().equals("aggregate")) {
			this.finds.add(new Find(command.getString("aggregate").getValue(), new BsonDocument(), new BsonDocument()));
		}
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		var collection = this.open.remove(event.getRequestId());
		if (List.of("applications", "stageTallies").contains(String.valueOf(collection))) {
			this.documents.addAndGet(event.getResponse().getDocument("cursor").getArray("firstBatch").size());
		}
	}

	private static BsonDocument document(BsonDocument command, String name) {
		return BsonDocument.parse(command.getDocument(name, new BsonDocument()).toJson());
	}

	/**
	 * A look into a collection.
	 *
	 * @param collection which
	 * @param filter what was looked for
	 * @param sort in which order; empty if in none
	 */
	public record Find(String collection, BsonDocument filter, BsonDocument sort) {
	}

}
