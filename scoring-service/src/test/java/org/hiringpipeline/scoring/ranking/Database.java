package org.hiringpipeline.scoring.ranking;

import java.util.List;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Engines;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A database of its own on the engine of the tests, without the rest of the service. */
final class Database implements AutoCloseable {

	private final MongoClient client;

	final MongoTemplate mongo;

	Database(CommandListener... listeners) {
		var uri = new ConnectionString(Engines.freshDatabase());
		var settings = MongoClientSettings.builder().applyConnectionString(uri);
		List.of(listeners).forEach(settings::addCommandListener);
		this.client = MongoClients.create(settings.build());
		this.mongo = new MongoTemplate(
				new SimpleMongoClientDatabaseFactory(this.client, String.valueOf(uri.getDatabase())));
		this.mongo.getCollection("standings").createIndexes(List.of(RankingIndexes.PAGES));
		this.mongo.getCollection("standings").createIndexes(List.of(RankingIndexes.SITTINGS));
		this.mongo.getCollection("tallies").createIndexes(List.of(RankingIndexes.TALLIES));
	}

	/** The tallies as they are stored, with their counts. */
	List<Document> tallies() {
		return this.mongo.findAll(Document.class, "tallies");
	}

	@Override
	public void close() {
		this.client.close();
	}

}
